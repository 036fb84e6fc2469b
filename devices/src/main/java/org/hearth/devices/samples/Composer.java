package org.hearth.devices.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Writes a tune out: bass, broken chords, strings, and a melody of four bars that comes back. One
/// use only.
final class Composer {
    private static final int PHRASE = 4;

    /// Degrees above a chord's root that sound with it.
    private static final int[] CHORD = {0, 2, 4};

    private static final int[] ARPEGGIO = {0, 4, 7, 9, 11, 9, 7, 4};

    /// How a bar of the melody is divided, in beats; what does not fit into the bar is left out.
    private static final double[][] RHYTHMS = {
        {1, 1, 2}, {2, 1, 1}, {1.5, 0.5, 1, 1}, {1, 0.5, 0.5, 2}, {3, 1}, {0.5, 0.5, 1, 1, 1}
    };

    private final Tune tune;
    private final double beatSeconds;
    private final List<Note> notes = new ArrayList<>();
    private int sung = 14;

    private Composer(Tune tune) {
        this.tune = tune;
        beatSeconds = 60.0 / tune.beatsPerMinute();
    }

    /// All notes, in no order.
    static List<Note> notes(Tune tune) {
        Composer composer = new Composer(tune);
        for (int bar = 0; bar < tune.bars() - 1; bar++) composer.bar(bar);
        composer.end(tune.bars() - 1);
        return composer.notes;
    }

    private void bar(int bar) {
        int chord = tune.chords().get(bar % tune.chords().size());
        double start = bar * tune.beats();
        boolean isPrelude = bar < PHRASE;
        for (int degree : CHORD) add(Timbre.PAD, start, tune.beats(), chord + degree, 0.13, 0);
        if (!isPrelude) add(Timbre.BASS, start, tune.beats() * 0.9, chord - 7, 0.4, 0);
        breakChord(start, chord, bar);
        if (!isPrelude) sing(start, chord, bar);
    }

    private void breakChord(double start, int chord, int bar) {
        SplittableRandom hand = new SplittableRandom(tune.seed() + 31L * bar);
        for (int at = 0; at < tune.beats() * 2; at++) {
            double loudness = (at == 0 ? 0.42 : 0.3) + hand.nextDouble(-0.05, 0.05);
            double late = hand.nextDouble(0.03);
            int degree = chord + ARPEGGIO[at % ARPEGGIO.length];
            add(Timbre.HARP, start + at / 2.0 + late, 0.5, degree, loudness, -0.35);
        }
    }

    /// The third of four phrases is another one; the others are the same.
    private void sing(double start, int chord, int bar) {
        int phrase = bar / PHRASE % 4 == 3 ? 1 : 0;
        SplittableRandom fancy =
                new SplittableRandom(tune.seed() * 97L + phrase * 13L + bar % PHRASE);
        double[] rhythm = RHYTHMS[fancy.nextInt(RHYTHMS.length)];
        double at = 0;
        for (double beats : rhythm) {
            double length = Math.min(beats, tune.beats() - at);
            if (length <= 0) return;
            int step = fancy.nextInt(-2, 3);
            sung = at == 0 ? nearest(chord) : Math.clamp(sung + step, 9, 19);
            add(tune.lead(), start + at, length, sung, at == 0 ? 0.4 : 0.32, 0.3);
            at += beats;
        }
    }

    /// The tone of the chord that is nearest to the last one that was sung.
    private int nearest(int chord) {
        int best = chord + 14;
        for (int octave = 7; octave <= 14; octave += 7) {
            for (int degree : CHORD) {
                int tone = chord + degree + octave;
                if (Math.abs(tone - sung) < Math.abs(best - sung)) best = tone;
            }
        }
        return best;
    }

    private void end(int bar) {
        double start = bar * tune.beats();
        double length = tune.beats() * 1.5;
        add(Timbre.BASS, start, length, -7, 0.4, 0);
        for (int degree : CHORD) {
            add(Timbre.PAD, start, length, degree, 0.13, 0);
            add(Timbre.HARP, start + degree * 0.06, length, degree + 7, 0.35, -0.2);
        }
        add(tune.lead(), start, length, 14, 0.35, 0.3);
    }

    private void add(
            Timbre timbre, double beat, double beats, int degree, double loudness, double pan) {
        notes.add(
                new Note(
                        timbre,
                        beat * beatSeconds,
                        beats * beatSeconds,
                        tune.mode().pitch(tune.key(), degree),
                        loudness,
                        pan));
    }
}
