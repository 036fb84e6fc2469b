package org.hearth.devices.video.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.javacpp.Pointer;
import org.hearth.devices.audio.Eventually;
import org.hearth.devices.audio.NullSink;
import org.hearth.devices.audio.TestSound;
import org.hearth.devices.video.TestFilm;
import org.hearth.devices.video.VideoEvent;
import org.hearth.devices.video.VideoEvent.Ended;
import org.hearth.devices.video.VideoEvent.Failed;
import org.hearth.devices.video.VideoEvent.Opened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/// Films that are broken by accident or on purpose: a sentence, and the next one plays.
class HostileFilmTest {
    /// What wraps things of ffmpeg, and goes with the next collection of garbage.
    private static final int SMALL = 10_000;

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;

    private final List<VideoEvent> events = new CopyOnWriteArrayList<>();
    private final FfmpegVideoPlayer player = new FfmpegVideoPlayer();

    HostileFilmTest() {
        player.listen(events::add);
    }

    @BeforeAll
    static void beSilent() {
        NullSink.adoptNone();
    }

    @AfterEach
    void close() {
        player.close();
    }

    @Test
    void aSongHasNoPicture() {
        Path song =
                TestSound.make(
                        List.of("-f", "lavfi", "-i", "sine=d=1"), folder.resolve("song.mp3"));

        assertFails(song, "holds no picture");
    }

    @Test
    void anMp4CutShortIsNoFilm() throws IOException {
        Path whole = TestFilm.counted(folder.resolve("whole.mp4"), "libopenh264");

        assertFails(cut(whole, "short.mp4"), "holds no picture");
    }

    @Test
    void aFilmCutShortIsSeenAsFarAsItGoesAndSaysSo() throws IOException {
        Path whole =
                TestSound.make(
                        List.of("-f", "lavfi", "-i", "testsrc2=s=320x180:d=9", "-c:v", "mpeg4"),
                        folder.resolve("whole.mkv"));
        Path half = cut(whole, "half.mkv");

        player.play(half, Duration.ofMillis(3_500));

        Eventually.holds(
                SOON, () -> events.stream().anyMatch(Failed.class::isInstance), () -> "" + events);
        assertEquals(new Opened(half), events.getFirst());
        assertTrue(
                events.getLast() instanceof Failed failed
                        && failed.sentence().contains("of 0:09: the file is incomplete"),
                () -> "" + events);
    }

    @ParameterizedTest
    @CsvSource({"mkv, libopenh264", "mp4, libopenh264", "webm, libvpx-vp9", "avi, mpeg4"})
    void damagedBytesNeverStopThePlayer(String kind, String codec) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] whole = Files.readAllBytes(TestFilm.counted(folder.resolve("film." + kind), codec));
        for (int round = 0; round < 4; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + whole.length / 200; i++) {
                damaged[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve(round + "." + kind), damaged);
            events.clear();
            player.play(file, Duration.ofMillis(2_000 + random.nextInt(900)));
            Eventually.holds(
                    SOON, this::isSettled, () -> "seed " + seed + " " + events + player.status());
        }
        assertPlays();
    }

    @Test
    void aFilmDeletedWhilePlayingNeverStopsThePlayer() throws IOException {
        Path film = TestFilm.counted(folder.resolve("film.mkv"), "libopenh264");
        player.play(film, Duration.ZERO);
        Eventually.holds(SOON, () -> events.contains(new Opened(film)), () -> "" + events);
        Files.delete(film);

        player.seek(Duration.ofMillis(2_500));

        Eventually.holds(
                SOON,
                () -> events.stream().anyMatch(one -> !(one instanceof Opened)),
                () -> "" + events);
        assertFails(film, "no longer there");
    }

    @Test
    void nothingOfAFilmStaysBehind() {
        Path film = TestFilm.counted(folder.resolve("film.mkv"), "libopenh264");
        long before = Pointer.totalBytes();
        player.play(film, Duration.ZERO);
        Eventually.holds(SOON, () -> events.contains(new Opened(film)), () -> "" + events);

        player.close();

        Eventually.holds(
                Duration.ofSeconds(1),
                () -> threads().isEmpty() && Pointer.totalBytes() < before + SMALL,
                () -> threads() + " " + (Pointer.totalBytes() - before) + " bytes");
    }

    /// It has ended or failed; or goes on, for damaged times may make a film of hours of it.
    private boolean isSettled() {
        return events.stream().anyMatch(one -> !(one instanceof Opened))
                || player.status().position().toSeconds() >= 4;
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("hearth-video") || name.startsWith("hearth-audio"))
                .toList();
    }

    private void assertFails(Path film, String words) {
        events.clear();
        player.play(film, Duration.ZERO);
        Eventually.holds(SOON, () -> !events.isEmpty(), () -> "" + player.status());
        assertTrue(
                events.getFirst() instanceof Failed failed && failed.sentence().contains(words),
                () -> "" + events);
        assertPlays();
    }

    private void assertPlays() {
        Path good = TestFilm.counted(folder.resolve("good.mkv"), "libopenh264");
        player.play(good, Duration.ofMillis(2_700));
        Eventually.holds(SOON, () -> events.contains(new Ended(good)), () -> "" + events);
    }

    private Path cut(Path whole, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        return Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length / 2));
    }
}
