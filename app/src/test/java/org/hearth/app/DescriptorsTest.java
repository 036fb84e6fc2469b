package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/// The computer lets the hub open no more files and connections for a while.
@Tag("end-to-end")
final class DescriptorsTest {
    private static final int CROWD = 40;
    private static final String ENOUGH = "4096";

    @TempDir private Path data;
    @TempDir private Path songs;
    private final Deque<Socket> crowd = new ArrayDeque<>();

    @Test
    void whoIsConnectedIsAnsweredAndNothingIsTakenForBroken() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "prlimit is not installed");
        for (String song : List.of("a", "b", "c")) Tones.wav(songs.resolve(song + ".wav"), 1);
        try (HubProcess hub = HubProcess.serve(data, "--media", songs.toString());
                HttpClient client = HttpClient.newHttpClient()) {
            URI at = hub.awaitReady();
            Visitor visitor = new Visitor(client, at, Visitor.token(data, "owner"));
            String item = visitor.awaitItem("a.wav");
            awaitScan(visitor);
            List<ProcessHandle> database = OwnPostgres.of(data);
            long pid = hub.processes().findFirst().orElseThrow().pid();
            limit(pid, Long.toString(openFiles(pid) + 2));
            come(at);

            HttpResponse<String> song = stream(visitor, item);
            assertEquals(503, song.statusCode(), song.body());
            assertTrue(song.body().contains("no more files"), song.body());
            assertEquals("ok", visitor.ask("/api/health").get("status").asString());
            String scan = visitor.act("POST", "/api/media/scan", "{}").get("id").asString();
            JsonNode failed = awaitScan(visitor, scan);
            assertEquals("failed", failed.get("state").asString());
            assertTrue(failed.get("error").asString().contains("no more files"), failed::toString);

            go();
            limit(pid, ENOUGH);
            Await.until(() -> status(visitor, item), status -> status == 200);
            String again = visitor.act("POST", "/api/media/scan", "{}").get("id").asString();
            assertEquals("done", awaitScan(visitor, again).get("state").asString());
            assertEquals(3, visitor.ask("/api/media").get("total").asInt());
            assertEquals(database.getFirst(), OwnPostgres.of(data).getFirst());
        } finally {
            go();
        }
    }

    private static void awaitScan(Visitor visitor) throws Exception {
        String scan = visitor.act("POST", "/api/media/scan", "{}").get("id").asString();
        awaitScan(visitor, scan);
    }

    private static JsonNode awaitScan(Visitor visitor, String scan) {
        return Await.until(
                () -> asked(visitor, "/api/media/scans/" + scan),
                seen -> !seen.get("finishedAt").isNull());
    }

    private static JsonNode asked(Visitor visitor, String path) {
        try {
            return visitor.ask(path);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static int status(Visitor visitor, String item) {
        try {
            return stream(visitor, item).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static HttpResponse<String> stream(Visitor visitor, String item)
            throws IOException, InterruptedException {
        return visitor.send("GET", "/api/media/" + item + "/stream", "");
    }

    private void come(URI at) throws IOException {
        for (int one = 0; one < CROWD; one++) {
            crowd.add(new Socket(InetAddress.getLoopbackAddress(), at.getPort()));
        }
    }

    private void go() throws IOException {
        for (Socket one : crowd) one.close();
        crowd.clear();
    }

    private static long openFiles(long pid) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.count();
        }
    }

    /// Lowers or raises what the system allows the running hub, prlimit(1).
    private static void limit(long pid, String files) throws IOException, InterruptedException {
        List<String> words = List.of("prlimit", "--nofile=" + files + ":", "--pid=" + pid);
        assertEquals(0, new ProcessBuilder(words).inheritIO().start().waitFor());
    }
}
