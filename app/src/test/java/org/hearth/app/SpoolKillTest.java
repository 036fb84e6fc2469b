package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The hub is killed while the database is away and music goes on: what it has kept on the disk
/// meanwhile is known after the next start, the last word last.
@Tag("end-to-end")
final class SpoolKillTest {
    private static final String HELLO = "{\"canPlay\":[\"audio/wav\",\"audio/x-wav\"]}";

    @TempDir private Path data;
    @TempDir private Path songs;
    private final Deque<HubProcess> hubs = new ArrayDeque<>();

    @AfterEach
    void end() throws Exception {
        Outage.FROZEN.end(data);
        hubs.forEach(HubProcess::close);
    }

    @Test
    void whatWasPlayedIsKnownAfterwards() throws Exception {
        for (String song : List.of("a", "b", "c")) Tones.wav(songs.resolve(song + ".wav"), 1);
        begin();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Visitor visitor =
                    new Visitor(client, hubs.getLast().awaitReady(), Visitor.token(data, "owner"));
            List<String> items =
                    List.of(
                            visitor.awaitItem("a.wav"),
                            visitor.awaitItem("b.wav"),
                            visitor.awaitItem("c.wav"));
            String player = playTwoWithoutDatabase(visitor, items);
            hubs.getLast().kill();
            Outage.FROZEN.end(data);
            begin();
            Visitor again = new Visitor(client, hubs.getLast().awaitReady(), visitor.token());
            Await.until(this::spooled, String::isEmpty);
            assertIsKnown(again, player, items.get(2));
        }
    }

    private static void assertIsKnown(Visitor visitor, String player, String item)
            throws Exception {
        try (Phone phone = Phone.withToken(visitor)) {
            assertEquals(player, phone.hello(HELLO).get("deviceId").asString());
            JsonNode kept = visitor.ask("/api/players/" + player);
            assertEquals(item, kept.get("mediaId").asString(), kept::toString);
            assertEquals("paused", kept.get("state").asString(), kept::toString);
            assertEquals(300, kept.get("positionMs").asLong(), kept::toString);
            JsonNode queue = visitor.ask("/api/players/" + player + "/queue");
            assertEquals(2, queue.get("index").asInt(), queue::toString);
        }
    }

    /// Returns the player, when all of it is on the disk.
    private String playTwoWithoutDatabase(Visitor visitor, List<String> items) throws Exception {
        try (Phone phone = Phone.withToken(visitor)) {
            String player = phone.hello(HELLO).get("deviceId").asString();
            String wanted = "{\"mediaIds\":[\"%s\"]}".formatted(String.join("\",\"", items));
            visitor.act("POST", "/api/players/" + player + "/play", wanted);
            JsonNode first = phone.await("player.play").get("payload");
            phone.say("playing", first, 100);
            Outage.FROZEN.begin(data);
            JsonNode second = phone.goOn(first);
            JsonNode third = phone.goOn(second);
            assertFalse(spooled().isEmpty(), "nothing is on the disk");
            phone.say("paused", third, 300);
            Await.until(this::spooled, events -> events.contains("\"paused\""));
            return player;
        }
    }

    private String spooled() {
        try {
            return Files.readString(data.resolve("spool/events.jsonl"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void begin() {
        hubs.addLast(HubProcess.serve(data, "--media", songs.toString()));
    }
}
