package org.hearth.server.boxes;

import org.hearth.server.fleet.DeviceId;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The flight recorder of each box. Thread-safe. Kept in memory, longer than the connection: how it
/// ended is to be seen afterwards.
final class FlightRecorders {
    private final InstantSource clock;
    private final Map<DeviceId, FlightRecorder> recorders = new ConcurrentHashMap<>();

    FlightRecorders(InstantSource clock) {
        this.clock = clock;
    }

    /// The one of a box.
    FlightRecorder of(DeviceId box) {
        return recorders.computeIfAbsent(box, _ -> new FlightRecorder(clock));
    }

    /// The last frames of a box, the oldest first; none of one that has not been connected since
    /// the hub began.
    List<FlightRecorder.Frame> frames(DeviceId box) {
        FlightRecorder known = recorders.get(box);
        return known == null ? List.of() : known.frames();
    }

    /// The box is no longer one of the house.
    void forget(DeviceId box) {
        recorders.remove(box);
    }
}
