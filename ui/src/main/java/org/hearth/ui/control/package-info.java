/// Views that several pages are made of. None of them knows a door.
@NullMarked
package org.hearth.ui.control;

import org.jspecify.annotations.NullMarked;
