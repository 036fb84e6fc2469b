/// What the console's tests stand on: a real hub without HTTP, and a window on the headless screen.
@NullMarked
package org.hearth.ui.testing;

import org.jspecify.annotations.NullMarked;
