package org.hearth.devices.serial.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.devices.serial.SerialPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The real ports, whichever this computer has: none on most servers. jSerialComm lists no pseudo
/// terminals, so none can be made for a test.
final class JSerialCommPortsTest {
    @TempDir private Path folder;

    @Test
    void theNativeLibraryLoadsAndListsByName() {
        List<SerialPort> ports = new JSerialCommPorts().list();
        List<SerialPort> sorted =
                ports.stream().sorted(Comparator.comparing(SerialPort::path)).toList();
        assertEquals(sorted, ports);
    }

    @Test
    void aPortThatMayBeUsedIsFree() throws Exception {
        Path port = Files.createFile(folder.resolve("ttyUSB0"));
        assertEquals(new SerialPort.Free(), JSerialCommPorts.access(port));
    }
}
