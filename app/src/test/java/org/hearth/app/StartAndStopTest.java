package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What `serve` promises to scripts and service managers: one line when it is ready, an end in
/// order, and one sentence when it cannot start.
@Order(2) // among the longest: with the others beside it
@Tag("end-to-end")
final class StartAndStopTest {
    private static final Duration PROMPTLY = Duration.ofSeconds(10);
    private static final int LONG_FILE = 64 << 20;

    @TempDir private static Path shared;
    @TempDir private Path fresh;
    @TempDir private Path songs;

    @Test
    void theReadyLineIsAloneAndTrue() throws Exception {
        try (HubProcess hub = HubProcess.serve(shared);
                HttpClient client = HttpClient.newHttpClient()) {
            URI at = hub.awaitReady();
            var health =
                    client.send(Visitor.get(at, "/api/health").build(), BodyHandlers.ofString());
            assertEquals(200, health.statusCode());
            assertEquals("up", TestHub.json(health).get("database").asString());
            hub.terminate();
            assertEquals(0, hub.awaitExit(PROMPTLY), () -> hub.lines().toString());
            assertEquals(List.of("Hearth ready: " + at), hub.out());
        }
    }

    @Test
    void aSignalEndsItAlsoWhileASongIsOnItsWayAndASocketIsOpen() throws Exception {
        Tones.silence(songs.resolve("long.wav"), LONG_FILE);
        try (HubProcess hub = HubProcess.serve(shared, "--media", songs.toString());
                HttpClient client = HttpClient.newHttpClient()) {
            Visitor visitor = new Visitor(client, hub.awaitReady(), Visitor.token(shared, "owner"));
            List<ProcessHandle> postgres = OwnPostgres.of(shared);
            assertFalse(postgres.isEmpty());
            String stream = "/api/media/" + visitor.awaitItem("long.wav") + "/stream";
            visitor.socket();
            try (InputStream song =
                    client.send(visitor.as(stream).build(), BodyHandlers.ofInputStream()).body()) {
                assertEquals('R', song.read());
                hub.terminate();
                assertEquals(0, hub.awaitExit(PROMPTLY), () -> hub.lines().toString());
            }
            assertEquals(List.of(), postgres.stream().filter(ProcessHandle::isAlive).toList());
            assertEquals(List.of(), OwnPostgres.of(shared));
        }
    }

    @Test
    void aSecondHubOnTheSameFolderIsRefused() {
        try (HubProcess first = HubProcess.serve(shared)) {
            first.awaitReady();
            try (HubProcess second = HubProcess.serve(shared)) {
                assertEquals(1, second.awaitExit(PROMPTLY), () -> second.lines().toString());
                assertRefused(second, shared.toString());
            }
            assertFalse(OwnPostgres.of(shared).isEmpty());
        }
    }

    @Test
    void aTakenPortIsRefusedBeforeTheDatabaseStarts() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            try (HubProcess hub = HubProcess.serve(fresh, "--port", port)) {
                assertEquals(1, hub.awaitExit(PROMPTLY), () -> hub.lines().toString());
                assertRefused(hub, "Port " + port);
                assertRefused(hub, "--port");
                assertFalse(Files.exists(fresh.resolve("postgres")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "/", "/etc"})
    void aFolderThatCannotBeInALibraryIsRefusedBeforeAnythingStarts(String name) {
        String folder = songs.resolve(name).toString();
        try (HubProcess hub = HubProcess.serve(fresh, "--media", folder)) {
            assertEquals(1, hub.awaitExit(PROMPTLY), () -> hub.lines().toString());
            assertRefused(hub, "--media " + folder + " ");
            assertFalse(Files.exists(fresh.resolve("postgres")));
        }
    }

    @Test
    void aSignalDuringTheStartLeavesAFolderThatStarts() {
        try (HubProcess hub = HubProcess.serve(fresh)) {
            Path database = fresh.resolve("postgres");
            Await.until(Duration.ofSeconds(30), () -> Files.exists(database), Boolean.TRUE::equals);
            hub.terminate();
            assertEquals(0, hub.awaitExit(Duration.ofSeconds(20)), () -> hub.lines().toString());
            assertEquals(List.of(), OwnPostgres.of(fresh));
        }
        try (HubProcess hub = HubProcess.serve(fresh)) {
            hub.awaitReady();
        }
    }

    /// The ready line stands between the hub and the window.
    @Test
    void aSignalWhileTheWindowComesUpEndsBoth() {
        Map<String, String> headless =
                Map.of("JDK_JAVA_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
        List<String> run = List.of("run", "--bind", "127.0.0.1", "--port", "0");
        try (HubProcess hub = HubProcess.start(shared, headless, run)) {
            hub.awaitReady();
            hub.terminate();
            assertEquals(0, hub.awaitExit(PROMPTLY), () -> hub.lines().toString());
            assertEquals(List.of(), OwnPostgres.of(shared));
        }
    }

    private static void assertRefused(HubProcess hub, String what) {
        assertEquals(List.of(), hub.out());
        assertEquals(1, hub.sentences().size(), () -> hub.lines().toString());
        assertTrue(hub.sentences().getFirst().contains(what), () -> hub.lines().toString());
    }
}
