package org.hearth.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.scene.media.Media;
import javafx.scene.media.MediaPlayer;

import org.hearth.devices.audio.NullSink;
import org.hearth.devices.video.TestFilm;
import org.hearth.ui.testing.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// How far what a spectator sees of a film is from what they hear, on a machine that is idle
/// otherwise.
class FilmSyncBench {
    /// Less than anybody notices: sound 45 ms before or 125 ms behind the picture (ITU-R BT.1359).
    private static final double MOST_MS = 40;

    private static final int FLASHES = 3;

    /// The sound server or the window waits now and then: it is the flash in the middle that
    /// counts, of the best of these.
    private static final int TRIES = 4;

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
    @CsvSource({
        "film.mkv,  libopenh264, libopus",
        "film.mp4,  libopenh264, aac",
        "film.webm, libvpx,      libopus",
        "film.webm, libvpx-vp9,  libopus",
        "film.avi,  mpeg4,       libmp3lame",
    })
    void theFlashIsSeenWhenTheBeepIsHeard(String name, String video, String sound) {
        cinema.play(film(name, video, sound));
        spectate("own " + name + " " + video);
    }

    @Test
    void soItIsWithJavaFxWhereThatPlays() {
        Path film = film("film.mp4", "libopenh264", "aac");
        assumeTrue(playsInJavaFx(film), "JavaFX finds no libavcodec on this machine");
        cinema.playByJavaFx(film);
        spectate("JavaFX mp4");
    }

    private void spectate(String what) {
        watch(what + " play", () -> {});
        watch(what + " seek", () -> cinema.seek(Duration.ofMillis(950)));
        watch(what + " resume", cinema::holdAndGoOn);
        cinema.fillScreen();
        watch(what + " full screen", () -> {});
        watch(what + " seek in full screen", () -> cinema.seek(Duration.ofSeconds(4)));
        assertEquals(List.of(), cinema.complaints());
    }

    /// Does something and judges the flashes after it.
    private void watch(String what, Runnable act) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && best > MOST_MS; i++) {
            act.run();
            List<Double> late = cinema.latenesses(FLASHES);
            best = Math.min(best, Cinema.median(late));
            System.out.printf("measured %s: picture late by %s ms%n", what, rounded(late));
        }
        assertTrue(best <= MOST_MS, what + " is off by " + best + " ms");
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream().map(Math::round).toList();
    }

    private Path film(String name, String video, String sound) {
        Path file = folder.resolve(name);
        return TestFilm.flashing(file, 14, "1920x1080", "-c:v", video, "-c:a", sound);
    }

    private static boolean playsInJavaFx(Path film) {
        AtomicReference<String> outcome = new AtomicReference<>("");
        MediaPlayer player = Fx.get(() -> new MediaPlayer(new Media(film.toUri().toString())));
        Fx.run(
                () -> {
                    player.setOnReady(() -> outcome.set("plays"));
                    player.setOnError(() -> outcome.set("fails"));
                });
        Fx.await("an answer of JavaFX", () -> !outcome.get().isEmpty());
        Fx.run(player::dispose);
        return outcome.get().equals("plays");
    }
}
