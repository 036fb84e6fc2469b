package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.Recording;
import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What shows whether a box works: the test tone and the last frames.
final class BoxCareTest {
    private static final int PACKETS_OF_TONE = 34;
    private static final double TONE_HZ = 523;

    /// Of [Tones] after ffmpeg has given one channel to two speakers, at the same power; the test
    /// tone is as loud.
    private static final double TONE = 8_000 / Math.sqrt(2);

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
        box = house.box(Identity.of(1), Framing.V2);
        device = house.join(box, "Kitchen");
    }

    @AfterEach
    void stop() {
        house.close();
        hub.close();
    }

    @Test
    void aBoxThatIsSilentSoundsATone() {
        assertEquals(204, tone().statusCode());

        Await.until(() -> box.ears().count().packets(), packets -> packets == PACKETS_OF_TONE);
        Recording heard = Recording.of(box.ears().sound());
        Recording middle = heard.part(Recording.RATE / 2, 3 * Recording.RATE / 2);
        assertEquals(TONE, middle.amplitude(TONE_HZ), TONE / 10);
        assertEquals("idle", house.player(device).get("state").asString());
        assertEquals("tone", first("/api/devices/" + device + "/events").get("event").asString());
    }

    @Test
    void aSongGoesOnAfterTheToneWhereItWas() throws IOException {
        play();
        Await.until(() -> box.ears().count().packets(), packets -> packets > 20);

        assertEquals(204, tone().statusCode());

        Await.until(box::shown, "Test tone"::equals);
        long begun = box.ears().count().packets();
        Await.until(box::shown, "song"::equals);
        long during = box.ears().count().packets() - begun;
        assertTrue(during >= PACKETS_OF_TONE - 5, "cut off after " + during);
        JsonNode now = house.player(device);
        assertEquals("playing", now.get("state").asString());
        assertTrue(now.get("positionMs").asLong() > 1_000, now.toString());
        Await.until(
                () -> Recording.of(box.ears().sound()),
                heard -> heard.length() > 0 && last(heard).amplitude(440) > TONE / 2);
        assertTrue(last(Recording.of(box.ears().sound())).amplitude(TONE_HZ) < TONE / 10);
    }

    @Test
    void whatIsPausedStaysPausedAndGoesOnWhereItWas() throws IOException {
        play();
        Await.until(() -> box.ears().count().packets(), packets -> packets > 40);
        JsonNode paused = house.command(device, "pause", "{}");
        long before = Await.until(this::packetsAtRest, packets -> packets > 0);

        assertEquals(204, tone().statusCode());

        Await.until(
                () -> box.ears().count().packets(), packets -> packets == before + PACKETS_OF_TONE);
        JsonNode after = house.player(device);
        assertEquals("paused", after.get("state").asString());
        assertEquals(paused.get("positionMs"), after.get("positionMs"));
        house.command(device, "resume", "{}");
        Await.until(box::shown, "song"::equals);
    }

    @Test
    void whateverIsOrderedMeanwhileTakesThePlaceOfTheTone() throws IOException {
        assertEquals(204, tone().statusCode());
        Await.until(() -> box.ears().count().packets(), packets -> packets > 3);

        play();

        Await.until(box::shown, "song"::equals);
        Await.until(
                () -> Recording.of(box.ears().sound()),
                heard -> heard.length() > 0 && last(heard).amplitude(440) > TONE / 2);
        box.pressButton();
        Await.until(() -> house.player(device).get("state").asString(), "paused"::equals);
    }

    @Test
    void theButtonOfABoxSilencesTheTone() {
        assertEquals(204, tone().statusCode());
        Await.until(() -> box.ears().count().packets(), packets -> packets > 3);
        box.pressButton();
        assertTrue(Await.until(this::packetsAtRest, packets -> packets > 0) < PACKETS_OF_TONE);
    }

    @Test
    void aBoxThatIsAwaySaysSo() {
        box.pullCable();
        Await.until(
                () -> TestHub.json(hub.get(Role.OWNER, "/api/devices/" + device)),
                found -> !found.get("online").asBoolean());
        HttpResponse<String> refused = tone();
        assertEquals(409, refused.statusCode());
        String why = TestHub.json(refused).get("detail").asString();
        assertTrue(why.startsWith("Kitchen is not connected"), why);
    }

    @Test
    void whoMayOnlyLookReadsTheFramesAndSoundsNothing() {
        String tone = "/api/boxes/" + device + "/tone";
        assertEquals(403, hub.post(Role.AUDITOR, tone, "").statusCode());
        assertEquals(204, hub.post(Role.OPERATOR, tone, "").statusCode());
        assertTrue(frames(Role.AUDITOR).size() > 2);
    }

    @Test
    void theLastFramesAreKeptWithoutTitlesAndLongerThanTheConnection() throws IOException {
        play();
        Await.until(() -> box.ears().count().packets(), packets -> packets > 5);
        box.pullCable();
        Await.until(
                () -> TestHub.json(hub.get(Role.OWNER, "/api/devices/" + device)),
                found -> !found.get("online").asBoolean());

        List<JsonNode> frames = frames(Role.OWNER);

        JsonNode hello = frames.getFirst();
        assertEquals("from_box", hello.get("way").asString());
        assertTrue(hello.get("words").asString().contains("hello"), hello.toString());
        assertEquals("to_box", frames.getLast().get("way").asString());
        assertTrue(frames.stream().anyMatch(one -> one.get("words").isNull()), "sound");
        assertTrue(frames.stream().allMatch(one -> one.get("bytes").asInt() > 0));
        List<Instant> times =
                frames.stream().map(one -> Instant.parse(one.get("at").asString())).toList();
        assertEquals(times.stream().sorted().toList(), times);
        List<String> speech =
                frames.stream()
                        .map(one -> one.get("words").asString(""))
                        .filter(words -> words.contains("sentence_start"))
                        .toList();
        assertTrue(!speech.isEmpty() && speech.stream().noneMatch(one -> one.contains("song")));
        hub.send(hub.as(Role.OWNER, "/api/devices/" + device).DELETE());
        String path = "/api/boxes/" + device + "/frames";
        assertEquals(404, hub.get(Role.OWNER, path).statusCode());
    }

    @Test
    void whatIsNoBoxHasNoLine() {
        String phone =
                hub.hub()
                        .fleet()
                        .fleet()
                        .console(Caller.system("test"), "PC")
                        .id()
                        .value()
                        .toString();
        assertEquals(404, hub.get(Role.OWNER, "/api/boxes/" + phone + "/frames").statusCode());
        assertEquals(404, hub.post(Role.OWNER, "/api/boxes/" + phone + "/tone", "").statusCode());
    }

    private HttpResponse<String> tone() {
        return hub.post(Role.OWNER, "/api/boxes/" + device + "/tone", "");
    }

    private List<JsonNode> frames(Role role) {
        HttpResponse<String> answer = hub.get(role, "/api/boxes/" + device + "/frames");
        assertEquals(200, answer.statusCode(), answer.body());
        return TestHub.json(answer).get("items").valueStream().toList();
    }

    private JsonNode first(String path) {
        return TestHub.json(hub.get(Role.OWNER, path)).get("items").get(0);
    }

    /// How many packets came, once no more come; zero until then.
    private long packetsAtRest() {
        long then = box.ears().count().packets();
        long end = System.nanoTime() + 300_000_000;
        Await.until(System::nanoTime, now -> now > end);
        return box.ears().count().packets() == then ? then : 0;
    }

    private static Recording last(Recording heard) {
        return heard.part(Math.max(0, heard.length() - Recording.RATE / 3), heard.length());
    }

    private void play() throws IOException {
        Tones.wav(songs.resolve("song.wav"), 60);
        String song = hub.shelve(songs, 1).getFirst().id().value().toString();
        house.command(device, "play", "{\"mediaId\":\"" + song + "\"}");
    }
}
