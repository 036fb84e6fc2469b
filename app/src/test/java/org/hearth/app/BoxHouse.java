package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.hearth.devices.audio.driver.FfmpegOpusDecoder;
import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.Ears;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;
import org.hearth.devices.box.sim.Told;
import org.hearth.server.platform.auth.Role;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/// A hub and the boxes that knock at it.
final class BoxHouse implements AutoCloseable {
    private final TestHub hub;
    private final List<SimulatedBox> boxes = new ArrayList<>();

    BoxHouse(TestHub hub) {
        this.hub = hub;
    }

    /// A box that listens.
    SimulatedBox box(Identity identity, Framing framing) {
        return box(identity, framing, Ears.listening(new FfmpegOpusDecoder()));
    }

    /// A box that only counts what it hears.
    SimulatedBox counting(Identity identity) {
        return box(identity, Framing.V1, Ears.counting());
    }

    private SimulatedBox box(Identity identity, Framing framing, Ears ears) {
        SimulatedBox box = new SimulatedBox(hub.client(), hub.uri("/"), identity, framing, ears);
        boxes.add(box);
        return box;
    }

    /// Lets a box in by the digits that it shows; its device's id.
    String letIn(SimulatedBox box, String name) {
        String code = box.checkIn().code();
        String wanted = "{\"code\":\"%s\",\"box\":{\"name\":\"%s\"}}".formatted(code, name);
        HttpResponse<String> added = hub.post(Role.OWNER, "/api/boxes", wanted);
        assertEquals(201, added.statusCode(), added.body());
        return TestHub.json(added).get("id").asString();
    }

    /// Has a box that is in check in and connect; where to.
    static URI connect(SimulatedBox box) throws Exception {
        URI socket = socket(box.checkIn());
        box.connect(socket).get(10, TimeUnit.SECONDS);
        return socket;
    }

    static URI socket(Told told) {
        return Objects.requireNonNull(told.socket(), "told to wait");
    }

    /// The player of a device that is connected.
    JsonNode player(String device) {
        return Await.until(() -> seen(device), found -> found.path("online").asBoolean(false));
    }

    /// The player of a device, connected or not.
    JsonNode seen(String device) {
        return TestHub.json(hub.get(Role.OWNER, "/api/players/" + device));
    }

    /// Lets a box in and has it connect; its device's id, once it is there.
    String join(SimulatedBox box, String name) throws Exception {
        String device = letIn(box, name);
        connect(box);
        player(device);
        return device;
    }

    /// A box that is in and plays a song; which device it is.
    String playing(SimulatedBox box, String name, String media) throws Exception {
        String device = join(box, name);
        command(device, "play", "{\"mediaId\":\"" + media + "\"}");
        Await.until(
                Duration.ofSeconds(30), () -> box.ears().count().packets(), heard -> heard > 10);
        return device;
    }

    /// What is commanded of a player.
    JsonNode command(String device, String verb, String body) {
        HttpResponse<String> done =
                hub.post(Role.OWNER, "/api/players/" + device + "/" + verb, body);
        assertEquals(200, done.statusCode(), done.body());
        return TestHub.json(done);
    }

    /// Who knocks.
    List<JsonNode> inbox() {
        JsonNode page = TestHub.json(hub.get(Role.OWNER, "/api/boxes/inbox"));
        assertNotNull(page.get("items"), page.toString());
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }

    @Override
    public void close() {
        boxes.forEach(SimulatedBox::close);
    }
}
