package org.hearth.app.bench;

import org.hearth.app.Await;
import org.hearth.app.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
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
    private static final Duration LONGEST_SCAN = Duration.ofMinutes(5);

    @TempDir Path folder;

    @Test
    void aTaggedLibrary() throws Exception {
        Path first = new TaggedLibrary(folder.resolve("first")).fill(WARM_UP_FILES);
        Path library = new TaggedLibrary(folder.resolve("library")).fill(FILES);
        Path empty = Files.createDirectories(folder.resolve("empty"));
        try (LiveHub hub = new LiveHub(folder.resolve("data"), "--media", empty.toString())) {
            Visitor owner = hub.owner();
            Latencies quiet = new Latencies();
            take(owner, first, new Latencies());
            waitForPictures(owner, new Latencies());
            browse(owner, quiet, Duration.ofSeconds(5));
            Latencies scanning = new Latencies();
            double seconds = take(owner, library, scanning);
            Figures.print(
                    FILES + " tagged songs taken in",
                    String.format(Locale.ROOT, "%.0f files/s", FILES / seconds),
                    "1000 files/s at least");
            Latencies drawing = new Latencies();
            waitForPictures(owner, drawing);
            Figures.print("browsing a quiet hub", quiet.toString(), "to compare with");
            Figures.print("browsing while it scans", scanning.toString(), "none");
            Figures.print("browsing while it makes covers", drawing.toString(), "not delayed");
        }
    }

    /// Adds the folder and waits for the scan's end, browsing all the while; how long it took.
    private static double take(Visitor owner, Path library, Latencies browsing) throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        try (Crowd crowd = new Crowd()) {
            long begun = System.nanoTime();
            String body = "{\"path\":\"%s\"}".formatted(library);
            owner.act("POST", "/api/media/roots", body);
            crowd.send(
                    1,
                    LONGEST_SCAN,
                    (_, _) -> {
                        while (!isOver.get()) look(owner, browsing);
                    });
            String scan = owner.act("POST", "/api/media/scan", "").get("id").asString();
            Await.until(LONGEST_SCAN, () -> state(owner, scan), "done"::equals);
            double seconds = (System.nanoTime() - begun) / 1e9;
            isOver.set(true);
            crowd.join();
            return seconds;
        }
    }

    private static String state(Visitor owner, String scan) {
        try {
            return owner.ask("/api/media/scans/" + scan).get("state").asString();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void waitForPictures(Visitor owner, Latencies browsing) throws Exception {
        String scan = owner.act("POST", "/api/media/scan", "").get("id").asString();
        while (true) {
            look(owner, browsing);
            JsonNode state = owner.ask("/api/media/scans/" + scan);
            boolean isDone = "done".equals(state.get("state").asString());
            if (isDone && state.get("thumbnailsLeft").asLong() == 0) return;
        }
    }

    private static void browse(Visitor owner, Latencies taken, Duration time)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) look(owner, taken);
    }

    private static void look(Visitor owner, Latencies taken)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        owner.ask("/api/media?limit=50");
        taken.add(System.nanoTime() - begun);
        Thread.sleep(LOOK_EVERY_MS);
    }
}
