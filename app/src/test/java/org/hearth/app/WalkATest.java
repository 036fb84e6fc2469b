package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A phone plays a song on itself: one request, three rooms, one way down.
final class WalkATest {
    private static final int FIRST = 1_000;
    private static final int LAST = 40_000;

    @TempDir private Path data;
    @TempDir private Path songs;
    private TestHub hub;
    private Steps steps;
    private MediaItem item;

    @BeforeEach
    void start() throws IOException {
        Tones.wav(songs.resolve("song.wav"), 2);
        hub = new TestHub(data);
        item = hub.shelve(songs, 1).getFirst();
        steps = Steps.watch();
    }

    @AfterEach
    void stop() {
        steps.close();
        hub.close();
    }

    @Test
    void aPhonePlaysASongOnItself() throws IOException {
        try (Phone phone = Phone.withToken(hub, hub.token(Role.VIEWER));
                Phone watcher = Phone.withToken(hub, hub.token(Role.OWNER))) {
            String player = phone.hello("{\"canPlay\":[\"audio/wav\"]}").get("deviceId").asString();
            watcher.hello("{}");
            watcher.subscribe("player");
            steps.forget();

            HttpResponse<String> played = play(player);

            JsonNode view = TestHub.json(played);
            assertEquals("playing", view.get("state").asString());
            assertSong(view.get("streamUrl").asString());
            JsonNode order = phone.await("player.play").get("payload");
            assertEquals(item.id().value().toString(), order.get("mediaId").asString());
            assertSong(order.get("streamUrl").asString());
            JsonNode seen = watcher.await("player.changed").get("payload");
            assertEquals(view.get("mediaId"), seen.get("mediaId"));
            assertEquals("playing", seen.get("state").asString());
            Await.until(() -> hub.count("play_history", inHistory(player)), rows -> rows == 1);
            assertEquals(List.of("http", "playback", "media"), steps.rooms("/play"));
        }
    }

    private HttpResponse<String> play(String player) {
        HttpResponse<String> played =
                hub.post(
                        Role.VIEWER,
                        "/api/players/" + player + "/play",
                        "{\"mediaId\":\"" + item.id().value() + "\"}");
        assertEquals(200, played.statusCode(), played.body());
        return played;
    }

    private void assertSong(String streamUrl) throws IOException {
        String range = "bytes=" + FIRST + "-" + (LAST - 1);
        HttpResponse<byte[]> bytes = hub.bytes(hub.request(streamUrl).header("Range", range).GET());
        assertEquals(206, bytes.statusCode());
        byte[] song = Files.readAllBytes(songs.resolve("song.wav"));
        assertArrayEquals(Arrays.copyOfRange(song, FIRST, LAST), bytes.body());
    }

    private String inHistory(String player) {
        return "device_id = '%s' AND media_file_id = '%s'".formatted(player, item.id().value());
    }
}
