package org.hearth.server.boxes;

import org.hearth.server.fleet.DeviceId;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The door to the loudspeakers of the boxes that are connected now. Thread-safe.
public final class BoxSpeakers {
    private final Map<DeviceId, BoxSpeaker> connected = new ConcurrentHashMap<>();

    BoxSpeakers() {}

    /// The loudspeaker of a box; empty while it is not connected.
    public Optional<BoxSpeaker> find(DeviceId device) {
        return Optional.ofNullable(connected.get(device));
    }

    /// A box has come; an older connection of it is ended.
    void add(BoxSpeaker speaker) {
        BoxSpeaker older = connected.put(speaker.device(), speaker);
        if (older != null) older.line().wire().close();
    }

    /// Whether it was there, and no newer connection in its place.
    boolean remove(BoxSpeaker speaker) {
        return connected.remove(speaker.device(), speaker);
    }
}
