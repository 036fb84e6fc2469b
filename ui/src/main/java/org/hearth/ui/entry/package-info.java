/// The way in: first set-up, sign-in, and the sign-in that the console remembers.
@NullMarked
package org.hearth.ui.entry;

import org.jspecify.annotations.NullMarked;
