/// What is in a room of the house, beside its form.
@NullMarked
package org.hearth.ui.places;

import org.jspecify.annotations.NullMarked;
