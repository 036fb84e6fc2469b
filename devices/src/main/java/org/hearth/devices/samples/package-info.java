/// A small library made on the spot, for a house that is only shown: music, pictures, a film. No
/// file comes along: all of it is computed, and is the same each time.
@NullMarked
package org.hearth.devices.samples;

import org.jspecify.annotations.NullMarked;
