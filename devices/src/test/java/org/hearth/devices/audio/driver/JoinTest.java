package org.hearth.devices.audio.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.AudioEvent;
import org.hearth.devices.audio.AudioEvent.Advanced;
import org.hearth.devices.audio.AudioEvent.Ended;
import org.hearth.devices.audio.AudioEvent.Started;
import org.hearth.devices.audio.Eventually;
import org.hearth.devices.audio.Recording;
import org.hearth.devices.audio.TestSound;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Two halves of one tone, decoded from every format, sample by sample.
class JoinTest {
    private static final double HZ = 441;
    private static final Duration HALF = Duration.ofMillis(1300);

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "wav, 48000, 0.01",
        "wav, 44100, 0.01",
        "flac, 44100, 0.01",
        "mp3, 44100, 0.01",
        "ogg, 44100, 0.01",
        "opus, 48000, 0.01",
        // An mp4 tells its length only to the millisecond.
        "m4a, 44100, 0.5",
    })
    void twoHalvesOfOneToneJoinWithoutASeam(String format, int rate, double shiftMs) {
        Path first = half("first", format, rate, Duration.ZERO);
        Path second = half("second", format, rate, HALF);

        Recording heard = play(first, second);

        int expected = 2 * (int) HALF.toMillis() * Recording.RATE / 1000;
        double dip = heard.longestDipMs(HZ);
        double shift = heard.biggestPhaseShiftMs(HZ);
        System.out.printf(
                "measured join %s %d: %d frames of %d, dip %.1f ms, phase shift %.3f ms%n",
                format, rate, heard.length(), expected, dip, shift);
        assertTrue(
                Math.abs(heard.length() - expected) <= 1 + shiftMs * 96,
                heard.length() + " frames");
        assertTrue(dip <= 2, "silent for " + dip + " ms");
        assertTrue(shift < shiftMs, "shifted by " + shift + " ms");
    }

    private Recording play(Path first, Path second) {
        CapturingLines lines = new CapturingLines();
        List<AudioEvent> events = new CopyOnWriteArrayList<>();
        try (FfmpegAudioPlayer player = new FfmpegAudioPlayer(lines, FfmpegSoundFiles::new)) {
            player.listen(events::add);
            player.play(first, Duration.ZERO);
            player.prepare(second);
            Eventually.holds(Duration.ofSeconds(10), () -> events.size() == 3, () -> events);
        }
        assertEquals(List.of(new Started(first), new Advanced(second), new Ended(second)), events);
        return lines.heard();
    }

    private Path half(String name, String format, int rate, Duration from) {
        Path wav = folder.resolve(name + "-source.wav");
        TestSound.sine(wav, HZ, rate, from, HALF);
        return TestSound.encode(wav, folder.resolve(name + "." + format));
    }
}
