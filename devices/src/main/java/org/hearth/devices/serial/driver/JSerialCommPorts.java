package org.hearth.devices.serial.driver;

import org.hearth.devices.serial.SerialPort;
import org.hearth.devices.serial.SerialPorts;
import org.hearth.devices.serial.UsbId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The ports that jSerialComm finds. It does not see pseudo terminals. Thread-safe.
public final class JSerialCommPorts implements SerialPorts {

    @Override
    public List<SerialPort> list() {
        return Arrays.stream(com.fazecast.jSerialComm.SerialPort.getCommPorts())
                .map(JSerialCommPorts::seen)
                .sorted(Comparator.comparing(SerialPort::path))
                .toList();
    }

    private static SerialPort seen(com.fazecast.jSerialComm.SerialPort port) {
        String path = port.getSystemPortPath();
        int vendor = port.getVendorID();
        int product = port.getProductID();
        // Negative where it is not plugged in by USB.
        Optional<UsbId> usb =
                vendor < 0 || product < 0
                        ? Optional.empty()
                        : Optional.of(new UsbId(vendor, product));
        return new SerialPort(path, port.getPortDescription(), usb, access(Path.of(path)));
    }

    /// By the rights of its file, where ports are files.
    static SerialPort.Access access(Path port) {
        if (!Files.exists(port)) return new SerialPort.Free();
        boolean isFree = Files.isReadable(port) && Files.isWritable(port);
        return isFree ? new SerialPort.Free() : new SerialPort.Forbidden(group(port));
    }

    private static Optional<String> group(Path port) {
        try {
            return Optional.of(String.valueOf(Files.getAttribute(port, "unix:group")));
        } catch (IOException | UnsupportedOperationException none) {
            return Optional.empty();
        }
    }
}
