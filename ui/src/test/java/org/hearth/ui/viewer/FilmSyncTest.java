package org.hearth.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.NullSink;
import org.hearth.devices.video.TestFilm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// That picture and sound of a film go together at all, on a machine however busy; how closely they
/// do, [FilmSyncBench] measures.
class FilmSyncTest {
    private static final double TIED_MS = 200;
    private static final int FLASHES = 2;
    private static final int TRIES = 5;

    @AutoClose private static NullSink sink;
    @AutoClose private static NullSink.Recorder recorder;

    @TempDir Path folder;
    private Cinema cinema;

    @BeforeAll
    static void openSink() {
        sink = NullSink.start();
        sink.adopt();
        recorder = sink.record();
    }

    @BeforeEach
    void open() {
        cinema = new Cinema(recorder);
    }

    @AfterEach
    void close() {
        cinema.close();
    }

    @ParameterizedTest
    @CsvSource({"film.mkv, libopenh264, libopus", "film.webm, libvpx, libopus"})
    void theFlashIsSeenWhenTheBeepIsHeard(String name, String video, String sound) {
        Path file = folder.resolve(name);
        TestFilm.flashing(file, 14, "320x180", "-c:v", video, "-c:a", sound);
        cinema.play(file);
        requireTied("play", () -> {});
        requireTied("seek", () -> cinema.seek(Duration.ofMillis(950)));
        assertEquals(List.of(), cinema.complaints());
    }

    private void requireTied(String what, Runnable act) {
        List<Double> late = List.of();
        for (int i = 0; i < TRIES && Cinema.median(late) > TIED_MS; i++) {
            act.run();
            late = cinema.latenesses(FLASHES);
        }
        assertTrue(Cinema.median(late) <= TIED_MS, what + " is off by " + late);
    }
}
