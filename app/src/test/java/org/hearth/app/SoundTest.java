package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.NullSink;
import org.hearth.devices.audio.Recording;
import org.hearth.devices.audio.TestSound;
import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is heard from the hub's own loudspeakers when somebody in the house asks for it.
@Tag("end-to-end")
final class SoundTest {
    private static final int MS = Recording.RATE / 1000;
    private static final int QUIET = 300;
    private static final int LOUD = 5_000;
    private static final int LONGEST_GAP_MS = 20;

    /// A busy build machine may keep the sound server waiting; the hub is judged by the best.
    private static final int TRIES = 3;

    @TempDir private static Path folder;
    @AutoClose private static NullSink sink;
    @AutoClose private static NullSink.Recorder recorder;
    private static TestHub hub;
    private static ConsoleSound sound;
    private static Map<String, String> ids;
    private static String player;

    @BeforeAll
    static void start() throws IOException {
        sink = NullSink.start();
        sink.adopt();
        recorder = sink.record();
        Path songs = Files.createDirectory(folder.resolve("songs"));
        tone(songs, "low.wav", 220, 3);
        tone(songs, "high.wav", 440, 3);
        tone(songs, "long.wav", 440, 60);
        hub = new TestHub(Files.createDirectory(folder.resolve("data")));
        ids =
                hub.shelve(songs, 3).stream()
                        .collect(
                                Collectors.toMap(
                                        item -> item.path(), item -> item.id().value().toString()));
        sound = new ConsoleSound(hub.hub(), "Living room");
        player =
                TestHub.json(hub.get(Role.OWNER, "/api/players"))
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
    }

    @AfterAll
    static void stop() {
        if (sound != null) sound.close();
        if (hub != null) hub.close();
    }

    @BeforeEach
    void silence() {
        sink.adopt();
        order("stop", "");
        order("volume", "{\"volume\":100}");
        awaitHeard(0, QUIET);
    }

    @Test
    void aQueueIsHeardInOrderWithoutAGap() {
        Recording heard = playLowAndHigh();
        for (int i = 1; i < TRIES && longestSilenceMs(heard) > LONGEST_GAP_MS; i++) {
            heard = playLowAndHigh();
        }
        int gap = longestSilenceMs(heard);
        System.out.println("measured gap between two songs: " + gap + " ms");
        assertTrue(gap <= LONGEST_GAP_MS, "silent for " + gap + " ms");
        Recording first = heard.part(200 * MS, 2_500 * MS);
        Recording last = heard.part(heard.length() - 2_500 * MS, heard.length() - 200 * MS);
        assertEquals(TestSound.AMPLITUDE, first.amplitude(220), 500);
        assertEquals(0, first.amplitude(440), 100);
        assertEquals(TestSound.AMPLITUDE, last.amplitude(440), 500);
        assertEquals(0, last.amplitude(220), 100);
    }

    private Recording playLowAndHigh() {
        recorder.rewind();
        order(
                "play",
                "{\"mediaIds\":[\"" + ids.get("low.wav") + "\",\"" + ids.get("high.wav") + "\"]}");
        Await.until(SoundTest::view, seen -> seen.get("state").asString().equals("playing"));
        Await.until(
                Duration.ofSeconds(20),
                SoundTest::view,
                seen -> seen.get("state").asString().equals("idle"));
        recorder.listen(Duration.ofMillis(300));
        Recording all = recorder.soFar();
        return all.part(all.start(), all.end());
    }

    @Test
    void aPauseIsSilentAndResumeGoesOn() {
        playLong();
        order("pause", "");
        awaitHeard(0, QUIET);
        long at = view().get("positionMs").asLong();
        recorder.listen(Duration.ofMillis(500));
        assertTrue(lately(400).peak() < QUIET);
        assertEquals("paused", view().get("state").asString());
        order("resume", "");
        awaitHeard(LOUD, Integer.MAX_VALUE);
        Await.until(SoundTest::view, seen -> seen.get("state").asString().equals("playing"));
        assertTrue(view().get("positionMs").asLong() >= at);
    }

    @Test
    void volumeZeroIsSilentAndGoesOn() {
        playLong();
        order("volume", "{\"volume\":0}");
        awaitHeard(0, QUIET);
        recorder.listen(Duration.ofMillis(500));
        assertTrue(lately(400).peak() < QUIET);
        assertEquals("playing", view().get("state").asString());
        order("volume", "{\"volume\":100}");
        awaitHeard(LOUD, Integer.MAX_VALUE);
    }

    @Test
    void withoutASoundDeviceThePlayerSaysSoAndStandsStill() {
        NullSink.adoptNone();
        order("play", "{\"mediaId\":\"" + ids.get("long.wav") + "\"}");
        JsonNode stuck = Await.until(SoundTest::view, seen -> !seen.get("problem").isNull());
        assertTrue(stuck.get("problem").asString().matches("[A-Z].*\\."), stuck.toString());
        assertNotEquals("playing", stuck.get("state").asString());
        recorder.listen(Duration.ofMillis(500));
        assertEquals(0, view().get("positionMs").asLong());
    }

    private static void playLong() {
        order("play", "{\"mediaId\":\"" + ids.get("long.wav") + "\"}");
        awaitHeard(LOUD, Integer.MAX_VALUE);
    }

    private static void order(String verb, String body) {
        HttpResponse<String> done =
                hub.post(Role.OPERATOR, "/api/players/" + player + "/" + verb, body);
        assertEquals(200, done.statusCode(), done.body());
    }

    private static JsonNode view() {
        return TestHub.json(hub.get(Role.VIEWER, "/api/players/" + player));
    }

    /// Waits until the loudest sample of the last 100 ms lies between the two.
    private static void awaitHeard(int least, int most) {
        Await.until(
                () -> {
                    recorder.listen(Duration.ofMillis(100));
                    return lately(100).peak();
                },
                peak -> least <= peak && peak < most);
    }

    private static Recording lately(int ms) {
        Recording all = recorder.soFar();
        return all.part(all.length() - ms * MS, all.length());
    }

    /// The longest stretch of whole milliseconds without a loud sample.
    private static int longestSilenceMs(Recording heard) {
        int longest = 0;
        int run = 0;
        for (int ms : IntStream.range(0, heard.length() / MS).toArray()) {
            run = heard.part(ms * MS, (ms + 1) * MS).peak() < QUIET ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static void tone(Path songs, String name, double hz, int seconds) {
        TestSound.sine(
                songs.resolve(name),
                hz,
                Recording.RATE,
                Duration.ZERO,
                Duration.ofSeconds(seconds));
    }
}
