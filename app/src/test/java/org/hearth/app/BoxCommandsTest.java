package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;
import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/// A box that is told what to do by `/api/iot`, as other programs do.
final class BoxCommandsTest {
    @TempDir private Path data;
    @TempDir private Path songs;
    private TestHub hub;
    private BoxHouse house;
    private SimulatedBox box;
    private String device;

    @BeforeEach
    void start() throws Exception {
        hub = new TestHub(data);
        house = new BoxHouse(hub);
        box = house.box(Identity.of(1), Framing.V1);
        device = house.join(box, "Kitchen");
    }

    @AfterEach
    void stop() {
        house.close();
        hub.close();
    }

    @Test
    void aBoxSaysHowItIs() {
        JsonNode told = done(tell("status", "{}"));
        assertEquals(box.volume(), told.at("/output/audio_speaker/volume").asInt());
    }

    @Test
    void whatABoxIsToldWhileItIsAwayIsDoneWhenItComes() throws Exception {
        box.pullCable();
        Await.until(() -> device("online").asBoolean(), online -> !online);
        HttpResponse<String> waits = tell("message", "{\"text\":\"Dinner!\"}");
        assertEquals(202, waits.statusCode(), waits.body());
        assertEquals("pending", TestHub.json(waits).get("state").asString());
        BoxHouse.connect(box);
        done(waits);
        Await.until(box::shown, "Dinner!"::equals);
    }

    @Test
    void aNewStartIsOverWhenTheBoxIsBack() throws Exception {
        HttpResponse<String> told = tell("restart", "{}");
        assertEquals("sent", TestHub.json(told).get("state").asString());
        Await.until(box::isRestarting, is -> is);
        box.pullCable();
        BoxHouse.connect(box);
        done(told);
    }

    @Test
    void musicGoesByWords() throws IOException {
        Tones.wav(songs.resolve("Lullaby.wav"), 60);
        hub.shelve(songs, 1);
        assertEquals("play", said("Play lullaby in the kitchen, please"));
        Await.until(box::shown, "Lullaby"::equals);
        assertEquals("playing", device("state").get("state").asString());
        assertEquals("volume", said("volume 35"));
        Await.until(box::volume, volume -> volume == 35);
        assertEquals("louder", said("louder"));
        Await.until(box::volume, volume -> volume == 45);
        assertEquals("message", said("say Zoë, come to the kitchen now!"));
        Await.until(box::shown, "Zoë, come to the kitchen now!"::equals);
        assertEquals("pause", said("please pause everywhere now"));
        Await.until(() -> device("state").get("state").asString(), "paused"::equals);
        String words = "{\"text\":\"play something that nobody has\"}";
        assertEquals(404, hub.post(Role.OWNER, "/api/iot/command", words).statusCode());
        HttpResponse<String> nonsense =
                hub.post(Role.OWNER, "/api/iot/command", "{\"text\":\"fly\"}");
        assertEquals(400, nonsense.statusCode());
        assertTrue(nonsense.body().contains("play {song}"), nonsense.body());
    }

    @Test
    void whatIsRefusedStandsInTheBoxsList() {
        assertEquals(400, tell("explode", "{}").statusCode());
        assertEquals(400, tell("volume", "{\"volume\":101}").statusCode());
        assertEquals(404, tell("play", "{\"song\":\"nothing of that\"}").statusCode());
        String path = "/api/iot/devices/" + device + "/commands";
        JsonNode kept = TestHub.json(hub.get(Role.OWNER, path)).get("items");
        assertEquals(1, kept.size(), kept.toString());
        assertEquals("failed", kept.get(0).get("state").asString());
        JsonNode events = TestHub.json(hub.get(Role.OWNER, "/api/iot/events?level=warn"));
        assertEquals("command", events.get("items").get(0).get("event").asString());
    }

    private HttpResponse<String> tell(String command, String params) {
        return hub.post(
                Role.OWNER,
                "/api/iot/control",
                "{\"deviceId\":\"%s\",\"command\":\"%s\",\"params\":%s}"
                        .formatted(device, command, params));
    }

    private String said(String text) {
        HttpResponse<String> answer =
                hub.post(Role.OWNER, "/api/iot/command", "{\"text\":\"" + text + "\"}");
        assertEquals(200, answer.statusCode(), answer.body());
        return TestHub.json(answer).get("understood").asString();
    }

    private JsonNode device(String field) {
        return TestHub.json(hub.get(Role.OWNER, "/api/iot/devices/" + device)).get(field);
    }

    /// The command once it is completed.
    private JsonNode done(HttpResponse<String> told) {
        String id = TestHub.json(told).get("id").asString();
        return Await.until(
                () -> TestHub.json(hub.get(Role.OWNER, "/api/iot/commands/" + id)),
                found -> found.get("state").asString().equals("completed"));
    }
}
