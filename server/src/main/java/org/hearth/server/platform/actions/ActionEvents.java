package org.hearth.server.platform.actions;

import org.hearth.server.platform.bus.Event;

/// What happened to the record of what was done.
public sealed interface ActionEvents extends Event {
    /// Executions were written down.
    ///
    /// @param count how many
    record ExecutionsRecorded(int count) implements ActionEvents {}
}
