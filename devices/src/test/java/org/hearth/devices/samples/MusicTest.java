package org.hearth.devices.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Music that is computed: in its key, of a fitting length, never too loud.
final class MusicTest {

    static Stream<Tune> tunes() {
        return Songbook.albums().stream().flatMap(album -> album.tunes().stream());
    }

    @ParameterizedTest
    @MethodSource("tunes")
    void everyNoteIsInTheKey(Tune tune) {
        List<Integer> scale =
                Stream.iterate(0, degree -> degree + 1)
                        .limit(7)
                        .map(degree -> tune.mode().pitch(tune.key(), degree) % 12)
                        .toList();
        List<Note> notes = Composer.notes(tune);
        assertTrue(notes.size() > 100, () -> notes.size() + " notes");
        notes.forEach(note -> assertTrue(scale.contains(note.pitch() % 12), note::toString));
    }

    @ParameterizedTest
    @MethodSource("tunes")
    void everyTuneSoundsFromItsBeginningToItsEndAndNeverClips(Tune tune) {
        Sound sound = new Synthesizer().play(Composer.notes(tune));

        Duration length = sound.length();
        assertTrue(
                length.compareTo(Duration.ofSeconds(20)) > 0
                        && length.compareTo(Duration.ofSeconds(90)) < 0,
                length::toString);
        assertEquals(0.75, peak(sound.left(), sound.right()), 0.0001);
        // Nowhere a second of silence, but for the end.
        int second = Sound.RATE_HZ;
        for (int from = 0; from + 3 * second < sound.left().length; from += second) {
            double loudness = loudness(sound.left(), from, from + second);
            int at = from / second;
            assertTrue(loudness > 0.01, () -> "second " + at + " has " + loudness);
        }
        assertEquals(0, sound.left()[sound.left().length - 1], 0.002);
    }

    /// The frequencies that real instruments have, each to a twelfth of a semitone.
    @ParameterizedTest
    @CsvSource({
        "HARP, 69, 440",
        "HARP, 45, 110",
        "HARP, 81, 880",
        "BELL, 69, 440",
        "BASS, 45, 110"
    })
    void aNoteIsInTune(Timbre timbre, int pitch, double hz) {
        float[] sound = new Voices().of(new Note(timbre, 0, 1, pitch, 1, 0));
        double tolerance = Math.pow(2, 1 / 144.0);
        double right = amplitude(sound, hz);
        assertTrue(right > 4 * amplitude(sound, hz * Math.pow(tolerance, 6)), "half a tone above");
        assertTrue(right > amplitude(sound, hz * tolerance), "sharp");
        assertTrue(right > amplitude(sound, hz / tolerance), "flat");
    }

    @Test
    void theSameTuneIsTheSameEachTime() {
        Tune tune = Songbook.albums().getFirst().tunes().getFirst();
        Sound one = new Synthesizer().play(Composer.notes(tune));
        Sound other = new Synthesizer().play(Composer.notes(tune));
        assertArrayEquals(one.left(), other.left());
        assertArrayEquals(one.right(), other.right());
    }

    private static float peak(float[] left, float[] right) {
        float highest = 0;
        for (int at = 0; at < left.length; at++) {
            highest = Math.max(highest, Math.max(Math.abs(left[at]), Math.abs(right[at])));
        }
        return highest;
    }

    private static double loudness(float[] sound, int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) sum += sound[at] * sound[at];
        return Math.sqrt(sum / (to - from));
    }

    /// How much of a frequency is in the first second.
    private static double amplitude(float[] sound, double hz) {
        double real = 0;
        double imaginary = 0;
        int frames = Math.min(sound.length, Sound.RATE_HZ);
        for (int at = 0; at < frames; at++) {
            double angle = 2 * Math.PI * hz * at / Sound.RATE_HZ;
            real += sound[at] * Math.cos(angle);
            imaginary += sound[at] * Math.sin(angle);
        }
        return Math.hypot(real, imaginary) / frames;
    }
}
