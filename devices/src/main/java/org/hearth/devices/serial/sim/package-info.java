/// Ports that are only pretended.
@NullMarked
package org.hearth.devices.serial.sim;

import org.jspecify.annotations.NullMarked;
