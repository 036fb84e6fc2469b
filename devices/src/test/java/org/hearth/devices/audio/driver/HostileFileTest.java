package org.hearth.devices.audio.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.AudioEvent;
import org.hearth.devices.audio.AudioEvent.Advanced;
import org.hearth.devices.audio.AudioEvent.Blame;
import org.hearth.devices.audio.AudioEvent.Ended;
import org.hearth.devices.audio.AudioEvent.Failed;
import org.hearth.devices.audio.AudioEvent.Started;
import org.hearth.devices.audio.Eventually;
import org.hearth.devices.audio.TestSound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/// Files that are broken by accident or on purpose: a sentence, and the next one plays.
class HostileFileTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir Path folder;

    private final List<AudioEvent> events = new CopyOnWriteArrayList<>();
    private final FfmpegAudioPlayer player =
            new FfmpegAudioPlayer(new CapturingLines(), FfmpegSoundFiles::new);

    HostileFileTest() {
        player.listen(events::add);
    }

    @AfterEach
    void closePlayer() {
        player.close();
    }

    @Test
    void anEmptyFileHoldsNoSound() throws IOException {
        assertFails(Files.createFile(folder.resolve("empty.mp3")), "“empty.mp3” holds no sound");
    }

    @Test
    void aPictureHoldsNoSound() throws IOException {
        Path picture = folder.resolve("picture.mp3");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});

        assertFails(picture, "holds no sound");
    }

    @Test
    void aVideoWithoutSoundHoldsNoSound() {
        Path source = tone("source", 300);
        Path silent = folder.resolve("silent.mp4");
        TestSound.encode(source, silent, "-f", "lavfi", "-i", "testsrc2", "-t", "0.3", "-an");

        assertFails(silent, "holds no sound");
    }

    @Test
    void aFolderIsNoFileToPlay() {
        assertFails(folder, "is not a file");
    }

    @Test
    void aPipeIsRefusedInsteadOfWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.mp3");
        int status = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Assumptions.assumeTrue(status == 0, "mkfifo is not installed");

        assertFails(pipe, "is not a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"song.m3u8", "song.mp3", "song.ffconcat"})
    void aPlaylistDoesNotMakeFfmpegOpenOtherFiles(String name) throws IOException {
        Path secret = tone("secret", 300);
        String text =
                name.endsWith("ffconcat")
                        ? "ffconcat version 1.0\nfile " + secret + "\n"
                        : "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + secret + "\n";

        assertFails(Files.writeString(folder.resolve(name), text), "holds no sound");
    }

    @Test
    void anM4aCutShortHoldsNoSound() throws IOException {
        Path whole = TestSound.encode(tone("source", 3000), folder.resolve("song.m4a"));

        assertFails(cut(whole, "short.m4a"), "holds no sound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac", "mp3"})
    void aTrackCutShortPlaysWhatIsThereAndSaysSo(String format) throws IOException {
        Path whole = TestSound.encode(tone("source", 8000), folder.resolve("song." + format));
        Path half = cut(whole, "short." + format);
        Path next = tone("next", 300);

        player.play(half, Duration.ZERO);
        player.prepare(next);

        awaitEvent(new Ended(next));
        assertEquals(new Started(half), events.getFirst());
        assertTrue(events.contains(new Advanced(next)));
        // The others tell their length by their size, so that a shorter one is whole.
        if (format.equals("flac")) {
            Failed failed = (Failed) events.get(1);
            assertEquals(Blame.FILE, failed.blame());
            assertTrue(failed.sentence().contains("of 0:08: the file is incomplete"), "" + failed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac", "mp3", "ogg", "opus", "m4a", "aac", "mkv"})
    void damagedBytesNeverStopThePlayer(String format) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] whole =
                Files.readAllBytes(
                        TestSound.encode(tone("source", 1000), folder.resolve("song." + format)));
        for (int round = 0; round < 15; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + whole.length / 200; i++) {
                damaged[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve(round + "." + format), damaged);
            events.clear();
            player.play(file, Duration.ofMillis(random.nextInt(900)));
            Eventually.holds(SOON, this::isSettled, () -> "seed " + seed + " " + events);
        }
        Path sound = tone("sound", 300);
        player.play(sound, Duration.ZERO);
        awaitEvent(new Ended(sound));
    }

    @Test
    void aFileDeletedWhilePlayingNeverStopsThePlayer() throws IOException {
        Path song = tone("song", 3000);
        player.play(song, Duration.ZERO);
        Files.delete(song);
        Eventually.holds(SOON, this::isSettled, () -> events);

        player.play(song, Duration.ZERO);

        Eventually.holds(SOON, () -> ("" + events).contains("no longer there"), () -> events);
    }

    @Test
    void aNameOfAnyKindCanBePlayed() {
        Path song = tone("concat:a|b\n%d 🎵 [\"'", 300);

        player.play(song, Duration.ZERO);

        awaitEvent(new Ended(song));
    }

    private void assertFails(Path file, String words) {
        events.clear();
        player.play(file, Duration.ZERO);
        Eventually.holds(SOON, () -> !events.isEmpty(), () -> events);
        Failed failed = (Failed) events.getFirst();
        assertEquals(Blame.FILE, failed.blame());
        assertTrue(failed.sentence().contains(words), failed::sentence);
        Path next = tone("next", 200);
        player.play(next, Duration.ZERO);
        awaitEvent(new Ended(next));
    }

    private boolean isSettled() {
        return events.stream().anyMatch(event -> !(event instanceof Started));
    }

    private void awaitEvent(AudioEvent event) {
        Eventually.holds(SOON, () -> events.contains(event), () -> events);
    }

    private Path cut(Path whole, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        return Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length / 2));
    }

    private Path tone(String name, long ms) {
        Path file = folder.resolve(name + ".wav");
        return TestSound.sine(file, 440, 48_000, Duration.ZERO, Duration.ofMillis(ms));
    }
}
