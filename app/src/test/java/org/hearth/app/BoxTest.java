package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.Recording;
import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;
import org.hearth.devices.box.sim.Told;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// Boxes over real sockets: they come in, hear, go and come again.
final class BoxTest {
    private static final String NOTHING = "{}";

    /// Of [Tones] after ffmpeg has given one channel to two speakers, at the same power.
    private static final double LOUDNESS = 8_000 / Math.sqrt(2);

    @TempDir private Path data;
    @TempDir private Path songs;
    private TestHub hub;
    private BoxHouse house;

    @BeforeEach
    void start() throws IOException {
        hub = new TestHub(data);
        house = new BoxHouse(hub);
    }

    @AfterEach
    void stop() {
        house.close();
        hub.close();
    }

    @Test
    void aBoxGetsNothingUntilSomebodyTypesItsDigits() throws Exception {
        SimulatedBox box = house.box(Identity.of(1), Framing.V1);
        Told told = box.checkIn();
        assertNull(told.socket());
        assertTrue(told.code() != null && told.code().matches("[0-9]{6}"), told.toString());
        assertEquals(told.code(), box.checkIn().code(), "the same digits while it waits");
        assertFalse(box.isActivated());
        assertEquals(told.code(), house.inbox().getFirst().get("code").asString());

        house.letIn(box, "Kitchen");

        assertTrue(box.isActivated());
        assertEquals(List.of(), house.inbox());
        Told in = box.checkIn();
        assertNotNull(in.key());
        assertEquals(URI.create("ws://" + hub.authority() + "/ws/box"), in.socket());
        assertNotNull(box.checkIn().key(), "the first answer may have been lost");
        BoxHouse.connect(box);
        assertNull(box.checkIn().key(), "a key that has arrived is not handed over again");
    }

    @ParameterizedTest
    @EnumSource
    void aBoxHearsTheSongThatItIsToldToPlay(Framing framing) throws Exception {
        SimulatedBox box = house.box(Identity.of(2), framing);
        String device = house.letIn(box, "Kitchen");
        BoxHouse.connect(box);
        JsonNode player = house.player(device);
        assertEquals("Kitchen", player.get("name").asString());
        assertTrue(player.get("online").asBoolean());

        house.command(device, "play", "{\"mediaId\":\"" + song(20) + "\"}");

        Await.until(() -> box.ears().count().packets(), packets -> packets > 50);
        Recording sound = Recording.of(box.ears().sound());
        Recording middle = sound.part(Recording.RATE, sound.length());
        assertEquals(LOUDNESS, middle.amplitude(440), LOUDNESS / 10);
        assertTrue(middle.amplitude(660) < 200, "nothing else is heard");
        assertEquals("song", box.shown());
    }

    @Test
    void itIsPausedSoughtAndTurnedUp() throws Exception {
        SimulatedBox box = house.box(Identity.of(3), Framing.V3);
        String device = house.playing(box, "Kitchen", song(60));

        JsonNode paused = house.command(device, "pause", NOTHING);
        assertEquals("paused", paused.get("state").asString());
        long after = box.ears().count().packets();
        house.command(device, "volume", "{\"volume\":35}");
        Await.until(box::volume, volume -> volume == 35);
        assertTrue(box.ears().count().packets() <= after + 2, "silent while it is paused");

        house.command(device, "seek", "{\"positionMs\":30000}");
        JsonNode resumed = house.command(device, "resume", NOTHING);
        assertTrue(resumed.get("positionMs").asLong() >= 30_000);
        Await.until(() -> box.ears().count().packets(), packets -> packets > after + 5);

        box.pressButton();
        Await.until(() -> house.player(device).get("state").asString(), "paused"::equals);
    }

    @Test
    void aBoxThatIsAwayIsShownAndIsToldWhatItIsToPlay() throws Exception {
        SimulatedBox box = house.box(Identity.of(15), Framing.V1);
        String media = song(60);
        String device = house.playing(box, "Kitchen", media);
        URI socket = BoxHouse.socket(box.checkIn());

        box.pullCable();

        Await.until(() -> house.seen(device).get("state").asString(), "stalled"::equals);
        assertFalse(house.seen(device).get("online").asBoolean());
        assertEquals(media, house.seen(device).get("mediaId").asString());
        assertEquals("stalled", house.command(device, "resume", NOTHING).get("state").asString());
        house.command(device, "pause", NOTHING);
        box.connect(socket).get(10, TimeUnit.SECONDS);
        assertEquals("paused", house.player(device).get("state").asString());
    }

    @Test
    void musicGoesFromOneRoomToAnother() throws Exception {
        SimulatedBox kitchen = house.box(Identity.of(16), Framing.V1);
        SimulatedBox bath = house.box(Identity.of(17), Framing.V3);
        String from = house.playing(kitchen, "Kitchen", song(60));
        String to = house.letIn(bath, "Bath");
        BoxHouse.connect(bath);
        house.player(to);
        house.command(from, "seek", "{\"positionMs\":30000}");

        JsonNode moved = house.command(from, "move", "{\"to\":\"" + to + "\"}");

        assertEquals(to, moved.get("id").asString());
        assertEquals(30_000.0, moved.get("positionMs").asDouble(), 1_000.0);
        Await.until(() -> bath.ears().count().packets(), packets -> packets > 10);
        long silent = kitchen.ears().count().packets();
        Await.until(() -> bath.ears().count().packets(), packets -> packets > 20);
        assertTrue(kitchen.ears().count().packets() <= silent + 1);
        assertEquals("idle", house.seen(from).get("state").asString());
    }

    @Test
    void aBoxThatStartsAnewInASongGoesOnWithinThreeSeconds() throws Exception {
        SimulatedBox box = house.box(Identity.of(4), Framing.V1);
        String device = house.playing(box, "Kitchen", song(60));
        URI socket = BoxHouse.socket(box.checkIn());

        Await.until(() -> box.ears().count().packets(), packets -> packets > 30);

        box.pullCable();
        long before = box.ears().count().packets();
        long begun = System.nanoTime();
        box.connect(socket).get(10, TimeUnit.SECONDS);
        Await.until(() -> box.ears().count().packets(), packets -> packets > before);

        long tookMs = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        assertTrue(tookMs < 3_000, tookMs + " ms");
        assertTrue(house.player(device).get("positionMs").asLong() > 1_000);
    }

    @Test
    void aNewerConnectionOfABoxTakesThePlaceOfTheOlder() throws Exception {
        SimulatedBox box = house.box(Identity.of(5), Framing.V1);
        String device = house.letIn(box, "Kitchen");
        URI socket = BoxHouse.connect(box);
        house.player(device);
        house.command(device, "play", "{\"mediaId\":\"" + song(60) + "\"}");
        SimulatedBox twin = house.box(Identity.of(5), Framing.V1);
        twin.takeKey(box.key());

        twin.connect(socket).get(10, TimeUnit.SECONDS);

        Await.until(() -> twin.ears().count().packets(), packets -> packets > 5);
        long old = box.ears().count().packets();
        Await.until(() -> twin.ears().count().packets(), packets -> packets > 15);
        assertTrue(box.ears().count().packets() <= old + 1, "the older one hears no more");
        assertTrue(house.player(device).get("online").asBoolean());
    }

    @Test
    void withoutTheKeyNobodyIsTheBoxAndItShowsInTheInbox() throws Exception {
        SimulatedBox box = house.box(Identity.of(6), Framing.V1);
        String device = house.letIn(box, "Kitchen");
        URI socket = BoxHouse.connect(box);
        SimulatedBox thief = house.box(Identity.of(6), Framing.V1);

        for (String key : new String[] {null, "", "wrong"}) {
            thief.takeKey(key);
            assertRefused(thief, socket);
        }

        JsonNode seen = house.inbox().getFirst();
        assertEquals("lost_key", seen.get("reason").asString());
        assertTrue(seen.get("code").isNull());
        assertEquals(1, events(device, "refused"), "one line, however often it tries");
        BoxHouse.connect(box);
        assertEquals(List.of(), house.inbox(), "the box has its key");
    }

    @Test
    void aStolenAddressWithAnotherClientGetsNothing() throws Exception {
        SimulatedBox box = house.box(Identity.of(7), Framing.V1);
        house.letIn(box, "Kitchen");
        URI socket = BoxHouse.connect(box);
        Identity own = Identity.of(7);
        SimulatedBox thief =
                house.box(
                        new Identity(own.mac(), "another", own.board(), own.version()), Framing.V1);

        Told told = thief.checkIn();

        assertNull(told.socket());
        assertNull(told.key());
        thief.takeKey(box.key());
        assertRefused(thief, socket);
        assertEquals("other_client", house.inbox().getFirst().get("reason").asString());
    }

    @Test
    void aBoxThatIsRemovedIsCutOffAtOnce() throws Exception {
        SimulatedBox box = house.box(Identity.of(8), Framing.V1);
        String device = house.playing(box, "Kitchen", song(60));
        URI socket = BoxHouse.socket(box.checkIn());

        hub.send(hub.as(Role.OWNER, "/api/devices/" + device).DELETE());

        Await.until(Duration.ofSeconds(1), box::isConnected, connected -> !connected);
        assertRefused(box, socket);
    }

    @Test
    void whatHappensWithABoxIsWrittenDown() throws Exception {
        SimulatedBox box = house.box(Identity.of(9), Framing.V1);
        String device = house.join(box, "Kitchen");
        box.pullCable();

        JsonNode events =
                Await.until(
                        () ->
                                TestHub.json(
                                        hub.get(Role.OWNER, "/api/devices/" + device + "/events")),
                        page -> page.get("items").size() == 3);

        assertEquals(
                List.of("disconnected", "connected", "key"),
                events.get("items").valueStream().map(one -> one.get("event").asString()).toList());
    }

    @Test
    void aBoxThatSaysTenMegabytesIsCutOffAndTheOthersAreNot() throws Exception {
        SimulatedBox loud = house.box(Identity.of(12), Framing.V1);
        SimulatedBox quiet = house.box(Identity.of(13), Framing.V1);
        house.letIn(loud, "Attic");
        house.letIn(quiet, "Kitchen");
        BoxHouse.connect(loud);
        BoxHouse.connect(quiet);

        loud.say("x".repeat(10_000_000));

        Await.until(loud::isConnected, connected -> !connected);
        assertTrue(quiet.isConnected());
    }

    @Test
    void aBoxThatSaysNonsenseIsBorneForAWhile() throws Exception {
        SimulatedBox box = house.box(Identity.of(14), Framing.V1);
        house.letIn(box, "Attic");
        URI socket = BoxHouse.connect(box);
        for (String words : List.of("", "{", "[]", "{\"type\":\"dance\"}", "{\"type\":7}")) {
            box.say(words);
        }
        assertTrue(box.isConnected());
        for (int at = 0; at < 30 && box.isConnected(); at++) box.say("no words of a box");
        Await.until(box::isConnected, connected -> !connected);
        box.connect(socket).get(10, TimeUnit.SECONDS);
    }

    @Test
    void aHubThatEndsKeepsWhereEachOfTwentyBoxesIs() throws Exception {
        String play = "{\"mediaId\":\"" + song(60) + "\"}";
        List<SimulatedBox> twenty = new ArrayList<>();
        for (int at = 50; at < 70; at++) {
            SimulatedBox box = house.counting(Identity.of(at));
            twenty.add(box);
            String device = house.letIn(box, "Box " + at);
            BoxHouse.connect(box);
            house.player(device);
            house.command(device, "play", play);
        }
        for (SimulatedBox box : twenty) {
            Await.until(
                    Duration.ofSeconds(30),
                    () -> box.ears().count().packets(),
                    packets -> packets > 50);
        }

        hub.hub().close();

        assertEquals(20, hub.count("play_sessions", "state = 'playing' and position_ms > 2000"));
        assertEquals(20, hub.count("iot_events", "event = 'disconnected'"));
    }

    @Test
    void twoKnocksAtOnceAreOne() throws Exception {
        SimulatedBox box = house.box(Identity.of(11), Framing.V1);
        List<CompletableFuture<Told>> both =
                List.of(
                        CompletableFuture.supplyAsync(box::checkIn),
                        CompletableFuture.supplyAsync(box::checkIn));
        for (CompletableFuture<Told> one : both)
            assertNotNull(one.get(10, TimeUnit.SECONDS).code());
        assertEquals(1, house.inbox().size());
    }

    @Test
    void whoKnocksOftenFromOneAddressPushesOutTheirOwn() {
        for (int at = 100; at < 125; at++) house.box(Identity.of(at), Framing.V1).checkIn();
        assertEquals(10, house.inbox().size());
    }

    private long events(String device, String event) {
        JsonNode page = TestHub.json(hub.get(Role.OWNER, "/api/devices/" + device + "/events"));
        return page.get("items")
                .valueStream()
                .filter(one -> one.get("event").asString().equals(event))
                .count();
    }

    private static void assertRefused(SimulatedBox box, URI socket) {
        assertThrows(ExecutionException.class, () -> box.connect(socket).get(5, TimeUnit.SECONDS));
    }

    private String song(int seconds) throws IOException {
        Tones.wav(songs.resolve("song.wav"), seconds);
        MediaItem item = hub.shelve(songs, 1).getFirst();
        return item.id().value().toString();
    }
}
