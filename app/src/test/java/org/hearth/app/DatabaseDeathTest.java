package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.Ears;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The database goes away under traffic in every way it can, and comes back: a normal event. The
/// bench profile freezes it for 30 seconds.
@Tag("end-to-end")
final class DatabaseDeathTest {
    private static final Duration OUTAGE =
            Duration.parse("PT" + System.getProperty("hearth.outage", "4s"));

    /// In the build others run beside it; the bench profile has the computer for itself.
    private static final long ROOM = System.getProperty("hearth.outage") == null ? 3 : 1;

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(4 * ROOM);
    private static final Duration LONGEST_UNAWARE = Duration.ofSeconds(3 * ROOM);
    private static final Duration LONGEST_BACK = Duration.ofSeconds(5 * ROOM);

    @TempDir private static Path data;
    @TempDir private static Path songs;
    private static HubProcess hub;
    private static HttpClient client;
    private static Visitor visitor;
    private static SimulatedBox box;
    private static URI boxSocket;

    @BeforeAll
    static void start() throws Exception {
        for (String song : List.of("a", "b", "c")) Tones.wav(songs.resolve(song + ".wav"), 1);
        hub = HubProcess.serve(data, "--media", songs.toString());
        URI at = hub.awaitReady();
        client = HttpClient.newHttpClient();
        visitor = new Visitor(client, at, Visitor.token(data, "owner"));
        visitor.act(
                "POST",
                "/api/auth/setup",
                "{\"name\":\"Olga\",\"email\":\"olga@example.org\",\"password\":\"a long enough"
                        + " one\"}");
        box = new SimulatedBox(client, at, Identity.of(1), Framing.V1, Ears.counting());
        visitor.act(
                "POST",
                "/api/boxes",
                "{\"code\":\"%s\",\"box\":{\"name\":\"Kitchen\"}}".formatted(box.checkIn().code()));
        boxSocket = BoxHouse.connect(box);
    }

    @AfterEach
    void thaw() throws Exception {
        Outage.FROZEN.end(data);
    }

    @AfterAll
    static void stop() {
        box.close();
        client.close();
        hub.close();
    }

    @ParameterizedTest
    @EnumSource
    void theHouseLivesOnAndLosesNothing(Outage outage) throws Exception {
        awaitHealth("ok", Duration.ofSeconds(20));
        List<String> items = List.of(item("a"), item("b"), item("c"));
        try (Phone phone = Phone.withToken(visitor);
                Traffic traffic = new Traffic(visitor, items.getFirst())) {
            String player =
                    phone.hello("{\"canPlay\":[\"audio/wav\",\"audio/x-wav\"]}")
                            .get("deviceId")
                            .asString();
            String wanted = "{\"mediaIds\":[\"%s\"]}".formatted(String.join("\",\"", items));
            visitor.act("POST", "/api/players/" + player + "/play", wanted);
            JsonNode first = phone.await("player.play").get("payload");
            int before = traffic.promises();
            Await.until(traffic::promises, count -> count > before + 8);

            outage.begin(data);
            Instant began = Instant.now();
            // One that is killed may be back before anybody asks.
            Duration degraded =
                    outage == Outage.FROZEN
                            ? awaitHealth("degraded", LONGEST_UNAWARE.plusSeconds(2))
                            : Duration.ZERO;
            JsonNode second = phone.goOn(first);
            assertEquals(items.get(1), second.get("mediaId").asString());
            assertEquals(200, stream(first));
            assertEquals(200, stream(second));
            if (outage == Outage.FROZEN) {
                assertEquals(items.get(1), playing(player), "a signed-in phone is still known");
                box.pullCable();
                box.connect(boxSocket).get(10, TimeUnit.SECONDS);
                LockSupport.parkUntil(began.plus(OUTAGE).toEpochMilli());
            }
            outage.end(data);
            Duration back = awaitHealth("ok", Duration.ofSeconds(20));
            phone.say("paused", second, 300);
            int then = traffic.promises();
            Await.until(traffic::promises, count -> count > then + 8);
            Await.until(() -> state(player), state -> state.equals("paused"));

            assertEquals(items.get(1), playing(player));
            assertEquals(1, visitor.ask("/api/players/" + player + "/queue").get("index").asInt());
            visitor.act("POST", "/api/players/" + player + "/next", "");
            assertEquals(
                    items.get(2),
                    phone.await("player.play").get("payload").get("mediaId").asString());
            traffic.end();
            report(outage, degraded, back, traffic);
            assertTrue(degraded.compareTo(LONGEST_UNAWARE) <= 0, "degraded " + degraded);
            if (outage == Outage.FROZEN) {
                assertTrue(back.compareTo(LONGEST_BACK) <= 0, "ok after " + back);
                assertTrue(!traffic.refusals().isEmpty());
            }
            assertEquals(List.of(), traffic.wrong());
            assertEquals(List.of(), unexpected(traffic));
            assertEquals(List.of(), traffic.broken());
        }
    }

    private static List<Traffic.Refusal> unexpected(Traffic traffic) {
        return traffic.refusals().stream()
                .filter(
                        one ->
                                one.status() != 503
                                        || !one.type().endsWith("database_unavailable")
                                        || one.after().compareTo(LONGEST_ANSWER) > 0)
                .toList();
    }

    private static void report(Outage outage, Duration degraded, Duration back, Traffic traffic) {
        Duration longest =
                traffic.refusals().stream()
                        .map(Traffic.Refusal::after)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO);
        System.out.printf(
                "%s: degraded after %d ms, ok %d ms after its end, %d refusals, the slowest %d ms,"
                        + " %d promises kept%n",
                outage,
                degraded.toMillis(),
                back.toMillis(),
                traffic.refusals().size(),
                longest.toMillis(),
                traffic.promises());
    }

    private static int stream(JsonNode song) throws IOException, InterruptedException {
        String path = song.get("streamUrl").asString();
        return client.send(Visitor.get(visitor.hub(), path).build(), BodyHandlers.ofByteArray())
                .statusCode();
    }

    private static String playing(String player) throws IOException, InterruptedException {
        return visitor.ask("/api/players/" + player).get("mediaId").asString();
    }

    private static String state(String player) {
        try {
            HttpResponse<String> answer = visitor.send("GET", "/api/players/" + player, "");
            return answer.statusCode() == 200
                    ? TestHub.json(answer).get("state").asString()
                    : answer.body();
        } catch (IOException silent) {
            return silent.toString();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String item(String song) {
        return visitor.awaitItem(song + ".wav");
    }

    private static Duration awaitHealth(String status, Duration longest) {
        Instant began = Instant.now();
        Await.until(longest, DatabaseDeathTest::health, seen -> seen.equals(status));
        return Duration.between(began, Instant.now());
    }

    private static String health() {
        try {
            return TestHub.json(
                            client.send(
                                    Visitor.get(visitor.hub(), "/api/health").build(),
                                    BodyHandlers.ofString()))
                    .get("status")
                    .asString();
        } catch (IOException silent) {
            return silent.toString();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
