package org.hearth.app;

import org.hearth.devices.audio.OpusDecoder;
import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.BoxLife;
import org.hearth.devices.box.sim.Ears;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;
import org.hearth.server.boxes.LetIn;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Hardware;
import org.hearth.server.fleet.HardwareKind;
import org.hearth.server.places.PlaceId;
import org.hearth.server.platform.auth.Caller;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// The boxes of the house that is only shown: they come in by the network as real ones do.
/// Thread-safe.
final class DemoBoxes implements AutoCloseable {
    private final Hub hub;
    private final DemoFolder folder;
    private final URI at;
    private final Supplier<OpusDecoder> decoders;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<BoxLife> lives = new CopyOnWriteArrayList<>();

    /// @param at where the hub answers on this machine
    /// @param decoders what each box hears with
    DemoBoxes(Hub hub, DemoFolder folder, URI at, Supplier<OpusDecoder> decoders) {
        this.hub = hub;
        this.folder = folder;
        this.at = at;
        this.decoders = decoders;
    }

    /// Lets a box in by the digits that it shows, unless the house has it.
    ///
    /// @param number of the box, which it keeps
    void letIn(Caller anna, int number, String name, PlaceId room) {
        if (device(number).isPresent()) return;
        try (SimulatedBox box = box(number)) {
            String code = box.checkIn().code();
            if (code == null) return;
            hub.boxes().inbox().letIn(anna, code, new LetIn(name, null, room.value()));
        }
    }

    /// Switches a box on; one that nobody lets in goes on knocking.
    void switchOn(int number) {
        BoxLife life = new BoxLife(box(number), key -> folder.keepKeyOf(number, key));
        lives.add(life);
        life.start();
    }

    private SimulatedBox box(int number) {
        SimulatedBox box =
                new SimulatedBox(
                        http, at, Identity.of(number), Framing.V2, Ears.listening(decoders.get()));
        box.takeKey(folder.keyOf(number));
        return box;
    }

    /// The device that a box is in this house; none while it knocks.
    Optional<DeviceId> device(int number) {
        String mac = Identity.of(number).mac().value();
        return hub.fleet()
                .hardware()
                .find(HardwareKind.ESP32_MUSIC_BOX, mac)
                .map(Hardware.Known::id);
    }

    /// The boxes that are switched on, in that order.
    List<SimulatedBox> boxes() {
        return lives.stream().map(BoxLife::box).toList();
    }

    @Override
    public void close() {
        lives.forEach(BoxLife::close);
        http.shutdownNow();
        http.close();
    }
}
