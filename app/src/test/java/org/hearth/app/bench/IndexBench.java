package org.hearth.app.bench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/// How fast a library of tagged songs with covers is taken in, and whether one can browse
/// meanwhile.
class IndexBench {
    private static final int WARM_UP_FILES = 2_000;
    private static final int FILES = 6_000;
    private static final long LOOK_EVERY_MS = 20;

    @TempDir Path folder;

    @Test
    void aTaggedLibrary() throws Exception {
        Path first = new TaggedLibrary(folder.resolve("first")).fill(WARM_UP_FILES);
        Path library = new TaggedLibrary(folder.resolve("library")).fill(FILES);
        Path empty = Files.createDirectories(folder.resolve("empty"));
        try (LiveHub hub = new LiveHub(folder.resolve("data"), "--media", empty.toString())) {
            String token = hub.token();
            Latencies quiet = new Latencies();
            take(hub, token, first, new Latencies());
            waitForPictures(hub, token, new Latencies());
            browse(hub, token, quiet, Duration.ofSeconds(5));
            Latencies scanning = new Latencies();
            double seconds = take(hub, token, library, scanning);
            Figures.print(
                    FILES + " tagged songs taken in",
                    String.format(Locale.ROOT, "%.0f files/s", FILES / seconds),
                    "1000 files/s at least");
            Latencies drawing = new Latencies();
            waitForPictures(hub, token, drawing);
            Figures.print("browsing a quiet hub", quiet.toString(), "to compare with");
            Figures.print("browsing while it scans", scanning.toString(), "none");
            Figures.print("browsing while it makes covers", drawing.toString(), "not delayed");
        }
    }

    /// Adds the folder and waits for the scan's end, browsing all the while; how long it took.
    private static double take(LiveHub hub, String token, Path library, Latencies browsing)
            throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        try (Crowd crowd = new Crowd()) {
            long begun = System.nanoTime();
            String body = "{\"path\":\"%s\"}".formatted(library);
            hub.ask(token, "POST", "/api/media/roots", body);
            crowd.send(
                    1,
                    Duration.ofMinutes(5),
                    (_, _) -> {
                        while (!isOver.get()) look(hub, token, browsing);
                    });
            String scan = hub.ask(token, "POST", "/api/media/scan", "").get("id").asString();
            JsonNode state = hub.ask(token, "GET", "/api/media/scans/" + scan, "");
            while (!"done".equals(state.get("state").asString())) {
                Thread.sleep(LOOK_EVERY_MS);
                state = hub.ask(token, "GET", "/api/media/scans/" + scan, "");
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            isOver.set(true);
            crowd.join();
            return seconds;
        }
    }

    private static void waitForPictures(LiveHub hub, String token, Latencies browsing)
            throws Exception {
        String scan = hub.ask(token, "POST", "/api/media/scan", "").get("id").asString();
        while (true) {
            look(hub, token, browsing);
            JsonNode state = hub.ask(token, "GET", "/api/media/scans/" + scan, "");
            boolean isDone = "done".equals(state.get("state").asString());
            if (isDone && state.get("thumbnailsLeft").asLong() == 0) return;
        }
    }

    private static void browse(LiveHub hub, String token, Latencies taken, Duration time)
            throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) look(hub, token, taken);
    }

    private static void look(LiveHub hub, String token, Latencies taken)
            throws InterruptedException {
        long begun = System.nanoTime();
        hub.ask(token, "GET", "/api/media?limit=50", "");
        taken.add(System.nanoTime() - begun);
        Thread.sleep(LOOK_EVERY_MS);
    }
}
