package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.devices.audio.Recording;
import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// A box connects and is told to play a playlist: one request, four rooms, one way down.
final class WalkBTest {
    /// Of [Tones] after ffmpeg has given one channel to two speakers, at the same power.
    private static final double LOUDNESS = 8_000 / Math.sqrt(2);

    /// Of 60 ms each; the last one is filled up.
    private static final int PACKETS_IN_TWO_SECONDS = 34;

    @TempDir private Path data;
    @TempDir private Path songs;
    private TestHub hub;
    private BoxHouse house;
    private Steps steps;

    @BeforeEach
    void start() throws IOException {
        hub = new TestHub(data);
        house = new BoxHouse(hub);
        steps = Steps.watch();
    }

    @AfterEach
    void stop() {
        steps.close();
        house.close();
        hub.close();
    }

    @Test
    void aBoxPlaysAPlaylistToItsEnd() throws Exception {
        String list = playlist();
        SimulatedBox box = house.box(Identity.of(1), Framing.V2);
        String device = house.join(box, "Kitchen");
        steps.forget();

        JsonNode playing = house.command(device, "play", "{\"playlistId\":\"" + list + "\"}");

        assertEquals("playing", playing.get("state").asString());
        assertEquals(List.of("http", "playback", "playlists", "media"), steps.rooms("/play"));
        Await.until(box::shown, "second"::equals);
        Await.until(
                () -> house.player(device).get("media").path("title").asString(""),
                "second"::equals);
        Await.until(
                Duration.ofSeconds(10),
                () -> house.player(device).get("state").asString(),
                "idle"::equals);
        Recording heard = Recording.of(box.ears().sound());
        Recording first = heard.part(Recording.RATE / 2, 2 * Recording.RATE - 4_800);
        Recording second = heard.part(2 * Recording.RATE + 4_800, 4 * Recording.RATE - 9_600);
        assertEquals(LOUDNESS, first.amplitude(440), LOUDNESS / 10);
        assertEquals(LOUDNESS, second.amplitude(880), LOUDNESS / 10);
        assertEquals(2 * PACKETS_IN_TWO_SECONDS, box.ears().count().packets());
    }

    private String playlist() throws IOException {
        Tones.wav(songs.resolve("first.wav"), 2);
        Tones.wav(songs.resolve("second.wav"), 2, 880);
        List<String> ids =
                hub.shelve(songs, 2).stream()
                        .sorted(Comparator.comparing(MediaItem::title))
                        .map(one -> '"' + one.id().value().toString() + '"')
                        .toList();
        String list =
                TestHub.json(hub.post(Role.OWNER, "/api/playlists", "{\"name\":\"Two\"}"))
                        .get("id")
                        .asString();
        String items = "{\"mediaIds\":[" + String.join(",", ids) + "]}";
        hub.post(Role.OWNER, "/api/playlists/" + list + "/items", items);
        return list;
    }
}
