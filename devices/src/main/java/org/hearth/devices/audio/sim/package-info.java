/// A player without sound for the demo house and for tests: it keeps time by a clock it is given
/// and keeps every promise of the port.
@NullMarked
package org.hearth.devices.audio.sim;

import org.jspecify.annotations.NullMarked;
