package org.hearth.server.boxes;

import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.Journal;
import org.hearth.server.fleet.Level;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;

import java.util.List;

/// The door for whoever wants to know whether a box works: what was said on its line lately, and a
/// tone to hear. Thread-safe.
public final class BoxCare {
    private final Fleet fleet;
    private final Journal journal;
    private final BoxSpeakers speakers;
    private final FlightRecorders recorders;
    private final ToneFile tone;

    BoxCare(
            Fleet fleet,
            Journal journal,
            BoxSpeakers speakers,
            FlightRecorders recorders,
            ToneFile tone) {
        this.fleet = fleet;
        this.journal = journal;
        this.speakers = speakers;
        this.recorders = recorders;
        this.tone = tone;
    }

    /// The last 500 frames between the hub and a box since the hub began, the oldest first; titles
    /// of what plays are left out.
    public List<FlightRecorder.Frame> frames(Caller caller, DeviceId id) {
        return recorders.frames(box(caller, id).id());
    }

    /// Plays a tone of two seconds on a box. What played goes on afterwards.
    public void tone(Caller caller, DeviceId id) {
        sound(caller, id);
        journal.note(id, Level.INFO, "tone", null);
    }

    /// The same for whoever writes down themselves that they did so.
    void sound(Caller caller, DeviceId id) {
        Device box = box(caller, id);
        caller.require(Permission.DEVICE_CONTROL, box.resource());
        BoxSpeaker speaker = speakers.find(id).orElseThrow(() -> away(box));
        speaker.interject(tone.sound());
    }

    private Device box(Caller caller, DeviceId id) {
        Device device = fleet.device(caller, id);
        if (!device.isBox()) throw new NotFound("box", id.value());
        return device;
    }

    private static Conflict away(Device box) {
        return new Conflict(
                box.name()
                        + " is not connected, so nothing can be heard there. Switch it on, and see"
                        + " that it is on the same Wi-Fi as this hub.");
    }
}
