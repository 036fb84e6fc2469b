package org.hearth.devices.serial;

import java.util.List;

/// The serial ports of this computer. Thread-safe.
public interface SerialPorts {

    /// What is there now, by name. Nothing is opened for it, so nothing that is plugged in notices.
    List<SerialPort> list();
}
