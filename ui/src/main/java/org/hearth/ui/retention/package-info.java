/// What the hub keeps, and how long.
@NullMarked
package org.hearth.ui.retention;

import org.jspecify.annotations.NullMarked;
