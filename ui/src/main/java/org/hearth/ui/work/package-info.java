/// Threads of the console: off the FX thread, back onto it, and the end of both.
@NullMarked
package org.hearth.ui.work;

import org.jspecify.annotations.NullMarked;
