package org.hearth.devices.video.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.Eventually;
import org.hearth.devices.audio.NullSink;
import org.hearth.devices.audio.TestSound;
import org.hearth.devices.video.TestFilm;
import org.hearth.devices.video.VideoEvent;
import org.hearth.devices.video.VideoFrame;
import org.hearth.devices.video.VideoStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Films as families have them: every kind of file, held in any way, with and without sound.
class FilmKindsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;

    private final List<VideoEvent> events = new CopyOnWriteArrayList<>();
    private final FfmpegVideoPlayer player = new FfmpegVideoPlayer();

    /// A picture that was shown, and what its grey says which it is.
    private record Seen(int width, int height, int turn, long ms, int number) {
        static Seen of(VideoFrame frame) {
            return new Seen(
                    frame.width(),
                    frame.height(),
                    frame.turn(),
                    frame.position().toMillis(),
                    TestFilm.numberOf(frame));
        }
    }

    FilmKindsTest() {
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

    @ParameterizedTest
    @CsvSource({
        "film.mp4, libopenh264",
        "film.mkv, libopenh264",
        "film.webm, libvpx",
        "film.webm, libvpx-vp9",
        "film.avi, mpeg4",
        "film.ts, libopenh264",
        "film.mov, mpeg4",
    })
    void aSeekShowsTheVeryPicture(String name, String codec) {
        Path film = TestFilm.counted(folder.resolve(name), codec);

        for (int ms : new int[] {1_740, 420, 2_900, 1_000}) {
            Seen seen = seek(film, ms);
            assertEquals(ms / 40 % 25, seen.number(), "at " + ms + ": " + seen);
        }
    }

    @Test
    void aFilmThatDoesNotBeginAtZeroBeginsAtItsBeginning() {
        Path film =
                TestFilm.counted(
                        folder.resolve("late.ts"), "libopenh264", "-output_ts_offset", "1000");

        Seen seen = seek(film, 1_240);

        assertEquals(6, seen.number());
        assertEquals(1_240, seen.ms());
        assertEquals(3, player.status().length().toSeconds());
    }

    @Test
    void picturesOfUnequalLengthAreFoundByTheirTime() {
        Path film =
                make(
                        "slow.mkv",
                        "color=c=black:s=320x180:r=25,geq=lum=16+8*N:cb=128:cr=128,"
                                + "setpts=N*N*0.04/TB",
                        "-t",
                        "10",
                        "-fps_mode",
                        "passthrough",
                        "-c:v",
                        "libvpx");

        // The picture with number n is seen from n * n * 40 ms on.
        assertEquals(4, seek(film, 900).number());
        assertEquals(9, seek(film, 3_300).number());
        assertEquals(1, seek(film, 150).number());
    }

    @ParameterizedTest
    @CsvSource({"90, 270", "180, 180", "270, 90", "0, 0"})
    void aFilmOfAPhoneSaysHowItWasHeld(int againstTheClock, int turn) {
        Path flat = TestFilm.counted(folder.resolve("flat.mp4"), "libopenh264");
        Path held = folder.resolve("held.mp4");
        TestSound.make(
                List.of("-display_rotation", "" + againstTheClock, "-i", "" + flat, "-c", "copy"),
                held);
        player.screen(100, 100);

        Seen seen = seek(held, 0);

        assertEquals(turn, seen.turn());
        assertEquals(100, seen.width());
        assertEquals(56, seen.height());
    }

    @Test
    void pointsThatAreNotSquareAreMadeSo() {
        Path film = make("wide.mkv", "testsrc=s=360x288:d=1,setsar=64/45", "-c:v", "mpeg4");

        Seen seen = seek(film, 0);

        assertEquals(512, seen.width());
        assertEquals(288, seen.height());
    }

    @ParameterizedTest
    @CsvSource({"yuv420p10le", "yuv444p12le", "yuv422p", "yuv440p"})
    void otherFormsOfPicturesAreShown(String form) {
        Path film =
                make(
                        "deep.webm",
                        "color=c=red:s=320x180:d=1,format=" + form,
                        "-pix_fmt",
                        form,
                        "-c:v",
                        "libvpx-vp9");
        List<Integer> red = new ArrayList<>();

        seek(film, 0, frame -> red.add(frame.points().get(frame.points().position() + 2) & 0xff));

        assertTrue(red.getFirst() > 240, () -> "red is " + red);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 3", "3, 1.5"})
    void soundAndPictureMayEndAtDifferentTimes(String picture, String sound) {
        Path film =
                make(
                        "film.mkv",
                        "color=c=blue:s=320x180:d=" + picture,
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=d=" + sound,
                        "-af",
                        "aformat=channel_layouts=5.1",
                        "-c:v",
                        "libvpx",
                        "-c:a",
                        "ac3");

        player.play(film, Duration.ofMillis(1_300));

        Eventually.holds(
                SOON, () -> events.contains(new VideoEvent.Ended(film)), () -> "" + events);
    }

    private Path make(String name, String picture, String... options) {
        List<String> words = new ArrayList<>(TestFilm.picture(picture));
        words.addAll(List.of(options));
        return TestSound.make(words, folder.resolve(name));
    }

    private Seen seek(Path film, int ms) {
        return seek(film, ms, _ -> {});
    }

    private Seen seek(Path film, int ms, java.util.function.Consumer<VideoFrame> look) {
        List<Seen> seen = new ArrayList<>();
        if (!film.equals(player.status().film())) {
            events.clear();
            player.play(film, Duration.ZERO);
            player.pause();
            Eventually.holds(
                    SOON,
                    () -> events.contains(new VideoEvent.Opened(film)),
                    () -> events + " " + player.status());
            assertEquals(State.PAUSED, player.status().state());
            if (ms > 0) player.show(_ -> {});
        }
        if (ms > 0 || player.status().position().toMillis() > 0) {
            player.seek(Duration.ofMillis(ms));
        }
        Eventually.holds(
                SOON,
                () -> {
                    player.show(
                            frame -> {
                                seen.add(Seen.of(frame));
                                look.accept(frame);
                            });
                    return !seen.isEmpty();
                },
                player::status);
        return seen.getLast();
    }
}
