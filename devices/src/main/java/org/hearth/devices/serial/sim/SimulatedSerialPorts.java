package org.hearth.devices.serial.sim;

import org.hearth.devices.serial.SerialPort;
import org.hearth.devices.serial.SerialPorts;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Ports that somebody plugs in by saying so. Thread-safe.
public final class SimulatedSerialPorts implements SerialPorts {
    private final List<SerialPort> ports = new CopyOnWriteArrayList<>();

    /// Something is plugged in.
    public void plug(SerialPort port) {
        ports.add(port);
    }

    @Override
    public List<SerialPort> list() {
        return ports.stream().sorted(Comparator.comparing(SerialPort::path)).toList();
    }
}
