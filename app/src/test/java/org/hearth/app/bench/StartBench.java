package org.hearth.app.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How soon the hub is ready, and what it holds in memory once it idles.
class StartBench {
    private static final int WARM_STARTS = 7;
    private static final long IDLE_SECONDS = 60;

    @TempDir Path folder;

    @Test
    void readyAtTheFirstStartAndLater() {
        // What the launcher may have to prepare once is no start.
        new LiveHub(folder.resolve("before")).close();
        Path data = folder.resolve("data");
        try (LiveHub hub = new LiveHub(data)) {
            Figures.print("first start", "%.2f s".formatted(hub.readySeconds()), "15 s at most");
        }
        double[] warm = new double[WARM_STARTS];
        for (int at = 0; at < WARM_STARTS; at++) {
            try (LiveHub hub = new LiveHub(data)) {
                warm[at] = hub.readySeconds();
            }
        }
        Figures.print("warm start", Figures.spread(warm, "s"), "4 s at most");
    }

    @Test
    void memoryAfterAMinuteOfIdling() throws IOException, InterruptedException {
        try (LiveHub hub = new LiveHub(folder.resolve("data"))) {
            hub.owner().ask("/api/media?limit=50");
            SECONDS.sleep(IDLE_SECONDS);
            List<Long> all = hub.processes();
            Figures.print(
                    "memory after a minute",
                    "%.0f MB in %d processes, %.0f MB of it the JVM"
                            .formatted(
                                    LiveHub.pssMb(all),
                                    all.size(),
                                    LiveHub.pssMb(all.subList(0, 1))),
                    "400 MB at most");
        }
    }
}
