package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.BrokenBox;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;
import org.hearth.devices.box.sim.Told;
import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Boxes that do what no firmware should, and what the house sees of it.
final class BrokenBoxTest {
    @TempDir private static Path data;
    @TempDir private static Path songs;
    private static TestHub hub;
    private static BoxHouse house;
    private static String song;
    private static int number = 60;

    /// A box of the house that is not connected.
    private record Known(SimulatedBox box, Identity identity, String device, URI socket) {
        BrokenBox broken() throws IOException {
            return BrokenBox.open(socket, identity, String.valueOf(box.key()));
        }
    }

    @BeforeAll
    static void start() throws IOException {
        hub = new TestHub(data);
        house = new BoxHouse(hub);
        Tones.wav(songs.resolve("song.wav"), 60);
        song = hub.shelve(songs, 1).getFirst().id().value().toString();
    }

    @AfterAll
    static void stop() {
        house.close();
        hub.close();
    }

    @Test
    void aBoxThatSaysNothingIsCutOffAfterTenSeconds() throws IOException {
        Known silent = known(Framing.V1);
        try (BrokenBox box = silent.broken()) {
            assertFalse(box.isCutOffWithin(Duration.ofSeconds(5)));
            assertTrue(box.isCutOffWithin(Duration.ofSeconds(7)));
        }
        assertEquals(List.of("key"), words(events(silent.device())));
    }

    @Test
    void aBoxThatSaysHelloAndAnswersNoMoreIsShownAsGoneWithinTwentySeconds() throws IOException {
        Known dead = known(Framing.V1);
        try (BrokenBox box = dead.broken()) {
            box.hello();
            house.player(dead.device());
            house.command(dead.device(), "play", "{\"mediaId\":\"" + song + "\"}");

            assertTrue(box.isCutOffWithin(Duration.ofSeconds(20)));
        }
        Await.until(() -> house.seen(dead.device()).get("state").asString(), "stalled"::equals);
        assertFalse(house.seen(dead.device()).get("online").asBoolean());
        assertEquals("disconnected", words(events(dead.device())).getFirst());
    }

    @Test
    void aBoxThatDiesWithinAFrameIsGoneAtOnceAndGoesOnWhenItComesAgain() throws Exception {
        Known frail = known(Framing.V1);
        try (BrokenBox box = frail.broken()) {
            box.hello();
            house.player(frail.device());
            house.command(frail.device(), "play", "{\"mediaId\":\"" + song + "\"}");
            box.dieWithinAFrame();
        }
        Await.until(
                Duration.ofSeconds(2),
                () -> house.seen(frail.device()).get("online").asBoolean(),
                isOnline -> !isOnline);

        frail.box().connect(frail.socket()).get(10, TimeUnit.SECONDS);

        Await.until(() -> frail.box().ears().count().packets(), packets -> packets > 10);
    }

    @Test
    void aBoxThatSendsTenMegabytesInOneFrameIsCutOff() throws IOException {
        Known loud = known(Framing.V1);
        try (BrokenBox box = loud.broken()) {
            box.hello();
            house.player(loud.device());
            flood(box);
            assertTrue(box.isCutOffWithin(Duration.ofSeconds(5)));
        }
        Await.until(
                Duration.ofSeconds(2),
                () -> house.seen(loud.device()).get("online").asBoolean(),
                isOnline -> !isOnline);
    }

    private static void flood(BrokenBox box) {
        try {
            box.flood(10_000_000);
        } catch (IOException refused) {
            assertNotNull(refused.getMessage());
        }
    }

    @Test
    void aBoxThatTalksWithoutEndIsCutOffAndTheHubAnswersOthers() throws IOException {
        Known talker = known(Framing.V1);
        try (BrokenBox box = talker.broken()) {
            box.hello();
            talk(box);
            assertTrue(box.isCutOffWithin(Duration.ofSeconds(5)));
        }
        assertEquals(200, hub.get(Role.OWNER, "/api/players").statusCode());
    }

    private static void talk(BrokenBox box) {
        try {
            for (int at = 0; at < 100_000; at++) box.say("{\"type\":7}");
        } catch (IOException refused) {
            assertNotNull(refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:07Z", "2099-12-31T23:59:59Z"})
    void aBoxWithAWrongClockPlaysAndAllThatIsWrittenDownHasTheTimeOfTheHub(Instant wrong)
            throws Exception {
        Instant begun = Instant.now();
        SimulatedBox box = house.box(Identity.of(number++), Framing.V2);
        box.takeClock(() -> wrong);

        Told told = box.checkIn();

        assertIsNow(begun, told.time());
        String device = house.letIn(box, "Attic");
        URI socket = BoxHouse.connect(box);
        house.player(device);
        house.command(device, "play", "{\"mediaId\":\"" + song + "\"}");
        box.say(
                "{\"type\":\"listen\",\"state\":\"start\",\"timestamp\":"
                        + wrong.toEpochMilli()
                        + "}");
        box.speak(ByteBuffer.allocate(40));
        Await.until(() -> box.ears().count().packets(), packets -> packets > 10);
        box.takeClock(() -> jumped(wrong));
        box.speak(ByteBuffer.allocate(40));
        box.pullCable();
        long before = box.ears().count().packets();
        box.connect(socket).get(10, TimeUnit.SECONDS);
        Await.until(() -> box.ears().count().packets(), packets -> packets > before + 10);

        List<JsonNode> frames = items("/api/boxes/" + device + "/frames");
        assertTrue(
                frames.stream()
                        .anyMatch(
                                one ->
                                        one.get("way").asString().equals("from_box")
                                                && one.get("words").isNull()),
                "what its microphone heard");
        Stream.concat(
                        frames.stream().map(one -> one.get("at")),
                        events(device).stream().map(one -> one.get("createdAt")))
                .forEach(at -> assertIsNow(begun, Instant.parse(at.asString())));
        assertIsNow(
                begun,
                Instant.parse(
                        TestHub.json(hub.get(Role.OWNER, "/api/devices/" + device))
                                .get("lastSeen")
                                .asString()));
    }

    /// The other way round, by a hundred years.
    private static Instant jumped(Instant from) {
        Duration century = Duration.ofDays(36_525);
        return from.isBefore(Instant.now()) ? from.plus(century) : from.minus(century);
    }

    private static void assertIsNow(Instant begun, Instant at) {
        assertFalse(at.isBefore(begun.minusMillis(1)) || at.isAfter(Instant.now()), at::toString);
    }

    private static Known known(Framing framing) {
        Identity identity = Identity.of(number++);
        SimulatedBox box = house.box(identity, framing);
        String device = house.letIn(box, "Box " + identity.mac().value());
        return new Known(box, identity, device, BoxHouse.socket(box.checkIn()));
    }

    private static List<JsonNode> events(String device) {
        return items("/api/devices/" + device + "/events");
    }

    private static List<String> words(List<JsonNode> events) {
        return events.stream().map(one -> one.get("event").asString()).toList();
    }

    private static List<JsonNode> items(String path) {
        return TestHub.json(hub.get(Role.OWNER, path)).get("items").valueStream().toList();
    }
}
