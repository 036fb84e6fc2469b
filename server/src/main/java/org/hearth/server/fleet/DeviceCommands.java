package org.hearth.server.fleet;

import org.hearth.server.platform.auth.Caller;

import java.util.List;
import java.util.Map;

/// What can be done with devices of a kind: the port by which boxes, plugs and speakers are told
/// what to do. Thread-safe.
public interface DeviceCommands {

    /// Which devices.
    HardwareKind kind();

    /// What they can be told.
    List<DeviceCommand<?>> commands();

    /// How one of them is now, as far as the caller may know; nothing of what another port says.
    default Map<String, Object> state(Caller caller, DeviceId device) {
        return Map.of();
    }
}
