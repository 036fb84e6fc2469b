package org.hearth.devices.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/// What is told of a port by the chip behind it.
final class SerialPortTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10c4|ea60|10c4:ea60|CP2102 by Silicon Labs, usual on ESP32 boards",
                "1a86|7523|1a86:7523|CH340 by WCH, usual on ESP32 boards",
                "1a86|55d4|1a86:55d4|CH9102 by WCH, usual on ESP32 boards",
                "0403|6001|0403:6001|FT232 by FTDI, a serial cable or an ESP32 board",
                "303a|1001|303a:1001|ESP32-S3, -C3 or newer by its own USB",
                "303a|0002|303a:0002|ESP32-S2 by its own USB",
                "303a|4001|303a:4001|ESP32 by its own USB, with a firmware of its own",
                "1a86|0001|1a86:0001|",
            })
    void theUsualChipsAreToldInWords(
            String vendor, String product, String written, String attached) {
        UsbId id = new UsbId(Integer.parseInt(vendor, 16), Integer.parseInt(product, 16));
        assertEquals(written, id.toString());
        SerialPort port =
                new SerialPort("/dev/ttyUSB0", "", Optional.of(id), new SerialPort.Free());
        assertEquals(Optional.ofNullable(attached), port.attached());
    }
}
