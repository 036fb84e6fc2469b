package org.hearth.devices.serial;

import java.util.Arrays;
import java.util.Optional;

/// The chips that small computers such as the ESP32 are plugged in by.
///
/// Source: the list of USB ids (linux-usb.org) and the makers' data sheets; 303a belongs to
/// Espressif, whose chips from the S2 on speak USB themselves.
enum UsbChip {
    CP2102("CP2102 by Silicon Labs, usual on ESP32 boards", 0x10C4, 0xEA60),
    CP2105("CP2105 by Silicon Labs, two ports, on some ESP32 boards", 0x10C4, 0xEA70),
    CP2108("CP2108 by Silicon Labs, four ports", 0x10C4, 0xEA71),
    CH340("CH340 by WCH, usual on ESP32 boards", 0x1A86, 0x7523),
    CH341("CH341 by WCH, on some ESP32 boards", 0x1A86, 0x5523),
    CH9102("CH9102 by WCH, usual on ESP32 boards", 0x1A86, 0x55D4),
    CH343("CH343 by WCH, on newer ESP32 boards", 0x1A86, 0x55D3),
    FT232("FT232 by FTDI, a serial cable or an ESP32 board", 0x0403, 0x6001),
    FT2232("FT2232 by FTDI, two ports, as on the ESP-PROG", 0x0403, 0x6010),
    FT231X("FT231X by FTDI, a serial cable or an ESP32 board", 0x0403, 0x6015),
    PL2303("PL2303 by Prolific, a serial cable", 0x067B, 0x2303),
    ESP32_S2("ESP32-S2 by its own USB", 0x303A, 0x0002),
    ESP32_JTAG("ESP32-S3, -C3 or newer by its own USB", 0x303A, 0x1001),
    ESP32_OTHER("ESP32 by its own USB, with a firmware of its own", 0x303A);

    private static final int ANY = -1;

    private final String words;
    private final int vendor;
    private final int product;

    UsbChip(String words, int vendor) {
        this(words, vendor, ANY);
    }

    UsbChip(String words, int vendor, int product) {
        this.words = words;
        this.vendor = vendor;
        this.product = product;
    }

    /// The one with that id.
    static Optional<UsbChip> of(UsbId id) {
        return Arrays.stream(values())
                .filter(one -> one.vendor == id.vendor())
                .filter(one -> one.product == id.product() || one.product == ANY)
                .findFirst();
    }

    String words() {
        return words;
    }
}
