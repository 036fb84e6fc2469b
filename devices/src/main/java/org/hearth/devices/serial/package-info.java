/// The serial ports of this computer, and what is plugged into them: boxes that are to get their
/// firmware by a cable.
@NullMarked
package org.hearth.devices.serial;

import org.jspecify.annotations.NullMarked;
