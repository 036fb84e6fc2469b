package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.PcmBox;
import org.hearth.devices.box.sim.SimulatedBox;
import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A box that decodes nothing itself.
final class PcmBoxTest {
    private static final int BYTES_OF_PACKET = 10_584;
    private static final int RATE = 44_100;

    @TempDir private Path data;
    @TempDir private Path songs;
    private TestHub hub;
    private BoxHouse house;
    private PcmBox box;
    private String device;

    @BeforeEach
    void start() throws Exception {
        hub = new TestHub(data);
        house = new BoxHouse(hub);
        Identity identity = Identity.of(1);
        SimulatedBox door = house.box(identity, Framing.V1);
        device = house.letIn(door, "Kitchen");
        var socket = BoxHouse.socket(door.checkIn());
        box = new PcmBox(identity, Objects.requireNonNull(door.key()));
        box.connect(hub.client(), socket).get(10, TimeUnit.SECONDS);
        house.player(device);
    }

    @AfterEach
    void stop() {
        box.close();
        house.close();
        hub.close();
    }

    @Test
    void aBoxThatDecodesNothingHearsTheSongAsSamples() throws IOException {
        play("a", 60);
        Await.until(Duration.ofSeconds(30), box::packets, packets -> packets > 60);
        JsonNode order = last("play");
        assertEquals("a", order.get("title").asString());
        assertEquals(RATE, order.get("sampleRate").asInt());
        short[] left = box.left();
        assertEquals(0, left.length * 4 % BYTES_OF_PACKET);
        assertEquals(440, hertz(left), 4);
        assertEquals("playing", house.player(device).get("state").asString());
    }

    @Test
    void itIsSentNoMoreThanItHasRoomFor() throws IOException {
        play("a", 60);
        Await.until(Duration.ofSeconds(30), box::packets, packets -> packets > 10);
        long begun = System.nanoTime();
        int before = box.packets();
        while (System.nanoTime() - begun < 2_000_000_000) {
            box.say("{\"type\":\"buffer\",\"level\":95}");
            house.player(device);
        }
        int held = box.packets();
        assertTrue(held - before < 10, "of 33 packets in two seconds " + (held - before));
        assertEquals("playing", house.player(device).get("state").asString());
        Await.until(box::packets, packets -> packets > held + 10);
    }

    @Test
    void itIsToldToBeSilentLouderAndAsksBack() throws IOException {
        play("a", 60);
        Await.until(Duration.ofSeconds(30), box::packets, packets -> packets > 10);
        house.command(device, "volume", "{\"volume\":31}");
        Await.until(() -> last("volume").get("value").asInt(), value -> value == 31);
        box.say("{\"type\":\"ping\",\"t\":77}");
        Await.until(this::told, told -> has(told, "pong"));
        assertEquals(77, last("pong").get("t").asInt());
        box.say("{\"type\":\"button\"}");
        Await.until(() -> house.player(device).get("state").asString(), "paused"::equals);
        Await.until(this::told, told -> has(told, "stop"));
        int held = rest();
        house.command(device, "resume", "{}");
        Await.until(box::packets, packets -> packets > held + 10);
        assertEquals(2, last("play").get("sessionId").asInt());
    }

    @Test
    void itSaysHowItIsAndWhatIsWrong() {
        box.say("{\"type\":\"state\",\"playing\":false,\"rssi\":-61}");
        box.say("{\"type\":\"error\",\"code\":\"i2s\",\"detail\":\"The amplifier is too hot.\"}");
        String path = "/api/devices/" + device + "/events";
        JsonNode fault =
                Await.until(
                        () -> TestHub.json(hub.get(Role.OWNER, path)).get("items").get(0),
                        found -> found.get("event").asString().equals("error"));
        assertEquals("i2s: The amplifier is too hot.", fault.get("detail").asString());
        String status = "{\"deviceId\":\"%s\",\"command\":\"status\"}".formatted(device);
        JsonNode said = TestHub.json(hub.post(Role.OWNER, "/api/iot/control", status));
        assertEquals(-61, said.at("/output/rssi").asInt(), said.toString());
        String restart = "{\"deviceId\":\"%s\",\"command\":\"restart\"}".formatted(device);
        assertEquals(409, hub.post(Role.OWNER, "/api/iot/control", restart).statusCode());
    }

    @Test
    void whatNobodyCanReadCutsItOffAtLast() {
        for (int i = 0; i < 25; i++) box.say("{\"type\":\"buffer\",\"level\":" + (101 + i) + "}");
        Await.until(() -> house.seen(device).get("online").asBoolean(), online -> !online);
    }

    private void play(String name, int seconds) throws IOException {
        Tones.wav(songs.resolve(name + ".wav"), seconds);
        String song = hub.shelve(songs, 1).getFirst().id().value().toString();
        house.command(device, "play", "{\"mediaId\":\"" + song + "\"}");
    }

    /// How many packets came, once no more come.
    private int rest() {
        int then = box.packets();
        long end = System.nanoTime() + 400_000_000;
        Await.until(System::nanoTime, now -> now > end);
        return then == box.packets() ? then : rest();
    }

    private List<JsonNode> told() {
        return box.told();
    }

    private static boolean has(List<JsonNode> told, String type) {
        return told.stream().anyMatch(one -> one.get("type").asString().equals(type));
    }

    private JsonNode last(String type) {
        return box.told().stream()
                .filter(one -> one.get("type").asString().equals(type))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /// Of a tone, by how often it goes through zero in its second second.
    private static double hertz(short[] samples) {
        int rises = 0;
        for (int i = RATE + 1; i < 2 * RATE; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) rises++;
        }
        assertTrue(samples.length >= 2 * RATE, "two seconds");
        return rises;
    }
}
