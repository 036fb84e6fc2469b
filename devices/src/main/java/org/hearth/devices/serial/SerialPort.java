package org.hearth.devices.serial;

import java.util.Optional;

/// One port, as the system describes it.
///
/// @param path how programs name it, such as `/dev/ttyUSB0`
/// @param description what it says of itself; may be empty
/// @param usb of what it is plugged in by; empty for a port of the computer's own
/// @param access whether this program may use it
public record SerialPort(String path, String description, Optional<UsbId> usb, Access access) {

    /// Whether this program may use a port.
    public sealed interface Access {}

    /// It may.
    public record Free() implements Access {}

    /// The system does not let it.
    ///
    /// @param group whose members may; empty where there is no such group
    public record Forbidden(Optional<String> group) implements Access {}

    /// What seems to be attached, in words; empty when nobody knows.
    public Optional<String> attached() {
        return usb.flatMap(UsbChip::of).map(UsbChip::words);
    }
}
