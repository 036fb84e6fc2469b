package org.hearth.server.boxes;

import org.hearth.devices.audio.PacketEncoder;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.fleet.FleetFeature;
import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.settings.SettingsFeature;

import java.nio.file.Path;
import java.util.List;

/// The music boxes of the house.
public final class BoxesFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES = List.of(ArrivalRow.class);

    private final FleetFeature fleet;
    private final Inbox inbox;
    private final BoxCare care;
    private final Boxes boxes;
    private final BoxSpeakers speakers = new BoxSpeakers();
    private final Encodings opus;
    private final Encodings pcm;
    private final Metronome metronome = new Metronome(PacketEncoder.PACKET);
    private final FlightRecorders recorders;
    private final BoxSocket socket;
    private final BoxTools tools;
    private final Subscription removals;

    /// Builds the feature; boxes are let in once the socket is served.
    ///
    /// @param data the hub's data folder
    public BoxesFeature(
            Platform platform,
            FleetFeature fleet,
            SettingsFeature settings,
            BoxEncoders encoders,
            Path data) {
        this.fleet = fleet;
        Activations activations = new Activations(platform.clock());
        inbox = new Inbox(platform, fleet.hardware(), activations);
        boxes =
                new Boxes(
                        platform.clock(),
                        fleet.hardware(),
                        fleet.journal(),
                        settings.settings(),
                        inbox,
                        activations);
        opus = new Encodings(encoders.opus(), Cut.OPUS);
        pcm = new Encodings(encoders.pcm(), Cut.PCM);
        recorders = new FlightRecorders(platform.clock());
        BoxCalls calls = new BoxCalls(platform, fleet, speakers, opus, pcm, metronome, recorders);
        socket = new BoxSocket(boxes, calls);
        care = new BoxCare(fleet.fleet(), fleet.journal(), speakers, recorders, new ToneFile(data));
        tools = new BoxTools(platform.bus(), speakers, care);
        fleet.commands().register(tools);
        removals =
                platform.bus()
                        .subscribe(
                                "boxes.removals",
                                FleetEvents.DeviceRemoved.class,
                                removed -> removed(removed.device()));
    }

    private void removed(DeviceId device) {
        boxes.forget(device);
        socket.cut(device);
        recorders.forget(device);
    }

    /// The door to the boxes that knock.
    public Inbox inbox() {
        return inbox;
    }

    /// The door for whoever wants to know whether a box works.
    public BoxCare care() {
        return care;
    }

    /// The door to the loudspeakers of the boxes that are connected.
    public BoxSpeakers speakers() {
        return speakers;
    }

    /// Where boxes check in.
    Boxes boxes() {
        return boxes;
    }

    /// What was said on the line of each box.
    FlightRecorders recorders() {
        return recorders;
    }

    /// Serves `/ws/box`.
    public BoxSocket socket() {
        return socket;
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return new BoxRoutes(boxes, inbox, care, fleet.fleet()).endpoints();
    }

    @Override
    public void close() {
        removals.close();
        tools.close();
        socket.close();
        metronome.close();
        opus.close();
        pcm.close();
    }
}
