package org.hearth.server.boxes;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.bus.Event;

/// What happened with the boxes of the house.
public sealed interface BoxEvents extends Event {

    /// Another box knocks, or one does not any more.
    record InboxChanged() implements BoxEvents {}

    /// A box has connected and said hello.
    record BoxOnline(DeviceId device) implements BoxEvents {}

    /// A box is gone.
    record BoxOffline(DeviceId device) implements BoxEvents {}
}
