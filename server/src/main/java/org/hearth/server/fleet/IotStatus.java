package org.hearth.server.fleet;

import java.util.List;

/// How the devices are that can be told what to do.
///
/// @param pending commands that were not sent yet, most of them because their device is away
/// @param sent commands that a device has not answered yet
public record IotStatus(List<Kind> kinds, long pending, long sent) {

    /// Those of one kind.
    ///
    /// @param isCommandable whether anything can be told to them here
    public record Kind(HardwareKind kind, int devices, int online, boolean isCommandable) {}

    /// Copies the kinds.
    public IotStatus {
        kinds = List.copyOf(kinds);
    }
}
