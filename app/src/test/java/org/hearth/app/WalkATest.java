package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// A phone plays a song on itself: one request, three rooms, one way down.
final class WalkATest {
    private static final Logger LOGS = (Logger) LoggerFactory.getLogger("org.hearth.server");
    private static final int FIRST = 1_000;
    private static final int LAST = 40_000;

    @TempDir private Path data;
    @TempDir private Path songs;
    private final Steps steps = new Steps();
    private TestHub hub;
    private MediaItem item;

    @BeforeEach
    void start() throws IOException {
        Tones.wav(songs.resolve("song.wav"), 2);
        hub = new TestHub(data);
        item = hub.shelve(songs, 1).getFirst();
        steps.setContext(LOGS.getLoggerContext());
        steps.start();
        LOGS.addAppender(steps);
        LOGS.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stop() {
        LOGS.setLevel(null);
        LOGS.detachAppender(steps);
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
            assertEquals(List.of("http", "playback", "media"), steps.rooms());
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

    /// Remembers which rooms the requests went through.
    private static final class Steps extends AppenderBase<ILoggingEvent> {
        private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getKeyValuePairs() != null && room(event) != null) {
                event.prepareForDeferredProcessing();
                events.add(event);
            }
        }

        void forget() {
            events.clear();
        }

        /// The rooms of the request to play, each once, in the order in which it entered them.
        List<String> rooms() {
            String id =
                    events.stream()
                            .filter(event -> event.getFormattedMessage().endsWith("/play"))
                            .map(Steps::correlation)
                            .findFirst()
                            .orElseThrow();
            return events.stream()
                    .filter(event -> correlation(event).equals(id))
                    .flatMap(event -> Stream.ofNullable(room(event)))
                    .distinct()
                    .toList();
        }

        private static String correlation(ILoggingEvent event) {
            Map<String, String> context = event.getMDCPropertyMap();
            return context.getOrDefault("correlation", "");
        }

        private static @Nullable String room(ILoggingEvent event) {
            return event.getKeyValuePairs().stream()
                    .filter(pair -> pair.key.equals("room"))
                    .map(pair -> String.valueOf(pair.value))
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .findFirst()
                    .orElse(null);
        }
    }
}
