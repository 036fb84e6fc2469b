/// What the family sets for the house, a room, a device or a person, and the parameters it adds.
@NullMarked
package org.hearth.ui.values;

import org.jspecify.annotations.NullMarked;
