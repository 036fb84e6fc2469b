package org.hearth.ui.devices;

import org.hearth.server.boxes.BoxCare;
import org.hearth.server.boxes.BoxesFeature;
import org.hearth.server.boxes.Inbox;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.FleetFeature;
import org.hearth.server.fleet.Journal;

/// What the console calls to look after devices.
public record DeviceDoors(Fleet fleet, Journal journal, Inbox inbox, BoxCare care) {

    /// The doors of these features.
    public static DeviceDoors of(FleetFeature fleet, BoxesFeature boxes) {
        return new DeviceDoors(fleet.fleet(), fleet.journal(), boxes.inbox(), boxes.care());
    }
}
