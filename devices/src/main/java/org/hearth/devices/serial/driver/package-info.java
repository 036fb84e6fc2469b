/// The real ports, by jSerialComm. Its native library is unpacked at first use.
@NullMarked
package org.hearth.devices.serial.driver;

import org.jspecify.annotations.NullMarked;
