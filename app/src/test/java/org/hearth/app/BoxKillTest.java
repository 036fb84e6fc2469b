package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.BoxLife;
import org.hearth.devices.box.sim.Ears;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The hub is killed while twenty boxes play: after its next start each comes back by itself and
/// goes on where it was, and no list has changed.
@Order(4) // among the longest: with the others beside it
@Tag("end-to-end")
final class BoxKillTest {
    private static final int BOXES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// How often it is written down where a player is.
    private static final Duration SAVED_EVERY = Duration.ofSeconds(15);

    /// What a box hears after that position was taken until the next one is told.
    private static final Duration TOLD_EVERY = Duration.ofSeconds(5);

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);

    @TempDir private Path data;
    @TempDir private Path songs;
    private final Deque<HubProcess> hubs = new ArrayDeque<>();
    private final List<Playing> boxes = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// A box, and what the house calls it.
    private record Playing(SimulatedBox box, BoxLife life, String device) {}

    /// Where a player was when it was looked at.
    private record Seen(String media, long positionMs) {}

    @AfterEach
    void end() {
        boxes.forEach(one -> one.life().close());
        client.close();
        hubs.forEach(HubProcess::close);
    }

    @Test
    void eachOfTwentyBoxesGoesOnWhereItWasWhenTheHubIsKilled() throws Exception {
        Tones.wav(songs.resolve("a.wav"), 600);
        Tones.wav(songs.resolve("b.wav"), 60);
        String port = String.valueOf(freePort());
        begin(port);
        URI at = hubs.getLast().awaitReady();
        Visitor visitor = new Visitor(client, at, Visitor.token(data, "owner"));
        String list = playlist(visitor);
        for (int number = 0; number < BOXES; number++) play(visitor, at, number, list);
        TimeUnit.MILLISECONDS.sleep(SAVED_EVERY.plusSeconds(2).toMillis());
        List<Seen> before = seen(visitor);
        JsonNode items = visitor.ask("/api/playlists/" + list + "/items");

        hubs.getLast().kill();
        List<Long> heard = boxes.stream().map(one -> one.box().ears().count().packets()).toList();
        begin(port);
        hubs.getLast().awaitReady();

        long longest = 0;
        for (int one = 0; one < BOXES; one++)
            longest = Math.max(longest, silenceMs(boxes.get(one), heard.get(one)));
        List<Seen> after = seen(visitor);
        long lost = 0;
        for (int one = 0; one < BOXES; one++) {
            assertEquals(before.get(one).media(), after.get(one).media());
            lost = Math.max(lost, before.get(one).positionMs() - after.get(one).positionMs());
        }
        System.out.printf(
                "%d boxes: sound %d ms after the last reconnect at most, %d ms of a song again at"
                        + " most%n",
                BOXES, longest, lost);
        assertTrue(longest <= LONGEST_SILENCE.toMillis(), longest + " ms of silence");
        assertTrue(lost <= SAVED_EVERY.plus(TOLD_EVERY).toMillis(), lost + " ms are lost");
        assertEquals(items, visitor.ask("/api/playlists/" + list + "/items"));
    }

    private void begin(String port) {
        hubs.addLast(HubProcess.serve(data, "--port", port, "--media", songs.toString()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static String playlist(Visitor visitor) throws Exception {
        String wanted =
                "{\"mediaIds\":[\"%s\",\"%s\"]}"
                        .formatted(visitor.awaitItem("a.wav"), visitor.awaitItem("b.wav"));
        String list =
                visitor.act("POST", "/api/playlists", "{\"name\":\"Evening\"}")
                        .get("id")
                        .asString();
        visitor.act("POST", "/api/playlists/" + list + "/items", wanted);
        return list;
    }

    /// Lets a box in that lives by itself from then on, and has it play, each from another place.
    private void play(Visitor visitor, URI at, int number, String list) throws Exception {
        SimulatedBox box =
                new SimulatedBox(client, at, Identity.of(number), Framing.V1, Ears.counting());
        String wanted =
                "{\"code\":\"%s\",\"box\":{\"name\":\"Box %d\"}}"
                        .formatted(box.checkIn().code(), number);
        String device = visitor.act("POST", "/api/boxes", wanted).get("id").asString();
        BoxLife life = new BoxLife(box, _ -> {});
        life.start();
        Await.until(PATIENCE, box::isConnected, isConnected -> isConnected);
        long fromMs = number * 10_000L;
        String song =
                "{\"playlistId\":\"%s\",\"index\":0,\"positionMs\":%d}".formatted(list, fromMs);
        Await.until(PATIENCE, () -> player(visitor, device).get("online").asBoolean(), on -> on);
        visitor.act("POST", "/api/players/" + device + "/play", song);
        Await.until(PATIENCE, () -> box.ears().count().packets(), packets -> packets > 10);
        boxes.add(new Playing(box, life, device));
    }

    private List<Seen> seen(Visitor visitor) {
        return boxes.stream()
                .map(one -> player(visitor, one.device()))
                .map(
                        player ->
                                new Seen(
                                        player.get("mediaId").asString(),
                                        player.get("positionMs").asLong()))
                .toList();
    }

    /// From when it is connected again until it hears something.
    private static long silenceMs(Playing one, long heard) {
        Await.until(PATIENCE, one.box()::isConnected, isConnected -> isConnected);
        long begun = System.nanoTime();
        Await.until(PATIENCE, () -> one.box().ears().count().packets(), now -> now > heard);
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static JsonNode player(Visitor visitor, String device) {
        try {
            return visitor.ask("/api/players/" + device);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
