/// Where everybody is signed in, and ending it.
@NullMarked
package org.hearth.ui.signins;

import org.jspecify.annotations.NullMarked;
