package org.hearth.devices.serial;

/// Who made a USB device and which one it is.
///
/// @param vendor 0 to 65,535
/// @param product 0 to 65,535
public record UsbId(int vendor, int product) {

    /// As everybody writes it, such as `10c4:ea60`.
    @Override
    public String toString() {
        return "%04x:%04x".formatted(vendor, product);
    }
}
