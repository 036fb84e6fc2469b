package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A whole hub with little memory, asked by many at once for more than it has: each is served or
/// told in a sentence, the hub lives on, and what it has answered for is there.
@Tag("end-to-end")
final class MemoryLimitTest {
    private static final int HEAP_MB = 96;
    private static final int HELD_BODIES = 240;
    private static final int ASKERS = 120;

    /// What it may know more of afterwards.
    private static final int KEPT_MB = 16;

    private static final Duration STORM = Duration.ofSeconds(6);

    @TempDir private static Path data;
    @TempDir private static Path songs;
    private static HubProcess hub;
    private static HttpClient client;
    private static Visitor visitor;
    private static long quietMb;

    @BeforeAll
    static void start() throws Exception {
        for (int song = 0; song < 5; song++) Tones.wav(songs.resolve(song + ".wav"), 5);
        hub = HubProcess.serveWithin(HEAP_MB, data, "--media", songs.toString());
        URI at = hub.awaitReady();
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        visitor = new Visitor(client, at, Visitor.token(data, "owner"));
        visitor.awaitItem("0.wav");
        quietMb = usedMb();
    }

    @AfterAll
    static void stop() {
        client.shutdownNow();
        hub.close();
    }

    @Test
    void bodiesThatTogetherAreMoreThanTheHeapAreRefusedInASentence() throws Exception {
        String kept = keep("Before the bodies");
        try (HeldBodies bodies = new HeldBodies(visitor, HELD_BODIES)) {
            assertHealthy();
            bodies.finish();
            report("held bodies", bodies.statuses());
            assertEquals(List.of(), bodies.unclear());
        }
        assertAsBefore(kept);
    }

    @Test
    void aStormOfLargeQuestionsIsServedOrRefusedInASentence() throws Exception {
        String kept = keep("Before the storm");
        try (MemoryStorm storm = new MemoryStorm(visitor, kept, ASKERS)) {
            storm.rage(STORM);
            report("storm", storm.statuses());
            assertEquals(List.of(), storm.unclear());
        }
        assertAsBefore(kept);
    }

    private static String keep(String name) throws Exception {
        JsonNode made = visitor.act("POST", "/api/playlists", "{\"name\":\"" + name + "\"}");
        return made.get("id").asString();
    }

    private static void assertAsBefore(String kept) throws Exception {
        assertHealthy();
        assertEquals(kept, visitor.ask("/api/playlists/" + kept).get("id").asString());
        keep("After " + kept);
        Await.until(
                Duration.ofSeconds(20), MemoryLimitTest::usedMb, used -> used <= quietMb + KEPT_MB);
        assertTrue(hub.processes().findFirst().orElseThrow().isAlive());
        System.out.printf("heap: %d MB before, %d MB after%n", quietMb, usedMb());
    }

    private static void assertHealthy() throws Exception {
        assertEquals("ok", visitor.ask("/api/health").get("status").asString());
    }

    private static long usedMb() {
        return HeapOf.megabytes(hub.processes().findFirst().orElseThrow());
    }

    private static void report(String what, Object statuses) {
        System.out.println(what + ": " + statuses);
        Stream<String> full = hub.lines().stream().filter(line -> line.contains("OutOfMemory"));
        System.out.println(what + ": memory was full " + full.count() + " times");
    }
}
