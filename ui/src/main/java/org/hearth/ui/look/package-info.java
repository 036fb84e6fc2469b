/// What the console looks and reads like: texts, style classes, themes, typeface.
@NullMarked
package org.hearth.ui.look;

import org.jspecify.annotations.NullMarked;
