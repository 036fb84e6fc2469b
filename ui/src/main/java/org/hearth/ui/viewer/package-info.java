/// Looking at one photo or film over the whole window, and handing papers to other programs.
@NullMarked
package org.hearth.ui.viewer;

import org.jspecify.annotations.NullMarked;
