package org.hearth.devices.samples;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Computes how single notes sound, each one once. One thread at a time.
final class Voices {
    private static final double[] BELL_PARTIALS = {1, 2, 3.01, 5.4};
    private static final double[] BELL_SHARES = {1, 0.4, 0.18, 0.08};
    private static final double[] BELL_DECAYS_SECONDS = {0.9, 0.5, 0.3, 0.12};
    private static final double[] PAD_PARTIALS = {0.997, 1.003, 2, 3};
    private static final double[] PAD_SHARES = {0.5, 0.5, 0.25, 0.08};

    private final Map<Sort, float[]> known = new HashMap<>();

    private record Sort(Timbre timbre, int pitch, int held) {}

    /// The note alone, at full loudness, one channel, until it cannot be heard any more.
    float[] of(Note note) {
        int held = Sound.frames(note.lengthSeconds());
        return known.computeIfAbsent(new Sort(note.timbre(), note.pitch(), held), this::compute);
    }

    private float[] compute(Sort sort) {
        float[] sound = new float[sort.held() + Sound.frames(sort.timbre().ringsSeconds())];
        double hz = Note.hz(sort.pitch());
        switch (sort.timbre()) {
            case HARP -> pluck(sound, hz, sort.pitch());
            case BELL -> {
                for (int at = 0; at < BELL_PARTIALS.length; at++) {
                    double decay = BELL_DECAYS_SECONDS[at] * Math.sqrt(880 / hz);
                    addTone(sound, hz * BELL_PARTIALS[at], BELL_SHARES[at], decay);
                }
            }
            case PAD -> {
                for (int at = 0; at < PAD_PARTIALS.length; at++) {
                    addTone(sound, hz * PAD_PARTIALS[at], PAD_SHARES[at], Double.MAX_VALUE);
                }
                swell(sound, Sound.frames(0.5), sort.held());
            }
            case BASS -> {
                addTone(sound, hz, 1, 1.2);
                addTone(sound, hz * 2, 0.35, 0.5);
                swell(sound, Sound.frames(0.012), sort.held());
            }
        }
        letGo(sound);
        return sound;
    }

    /// Adds a tone that dies away: a pointer that turns and shrinks.
    private static void addTone(float[] to, double hz, double share, double decaySeconds) {
        double angle = 2 * Math.PI * hz / Sound.RATE_HZ;
        double shrink = Math.exp(-1 / (decaySeconds * Sound.RATE_HZ));
        double cos = Math.cos(angle) * shrink;
        double sin = Math.sin(angle) * shrink;
        double x = share;
        double y = 0;
        for (int at = 0; at < to.length; at++) {
            to[at] += (float) y;
            double turned = x * cos - y * sin;
            y = x * sin + y * cos;
            x = turned;
        }
    }

    /// A string that is plucked. Source: Karplus and Strong, "Digital Synthesis of Plucked-String
    /// and Drum Timbres" (1983), tuned by an all-pass as Jaffe and Smith have it (1983).
    private static void pluck(float[] to, double hz, int seed) {
        // Averaging two neighbours takes half a frame; the all-pass what is left of a whole one.
        double delay = Sound.RATE_HZ / hz - 0.5;
        int whole = (int) (delay - 0.3);
        double rest = delay - whole;
        float allPass = (float) ((1 - rest) / (1 + rest));
        float[] string = new float[whole];
        SplittableRandom noise = new SplittableRandom(seed);
        float soft = 0;
        for (int at = 0; at < whole; at++) {
            soft += 0.5f * ((float) noise.nextDouble(-1, 1) - soft);
            string[at] = soft;
        }
        float before = 0;
        float taken = 0;
        float given = 0;
        for (int at = 0; at < to.length; at++) {
            int place = at % whole;
            float now = string[place];
            to[at] = now;
            float mean = 0.4985f * (now + before);
            before = now;
            given = allPass * (mean - given) + taken;
            taken = mean;
            string[place] = given;
        }
    }

    private static void swell(float[] sound, int attack, int held) {
        for (int at = 0; at < Math.min(attack, sound.length); at++) {
            sound[at] *= (float) at / attack;
        }
        for (int at = held; at < sound.length; at++) {
            sound[at] *= (float) (sound.length - at) / (sound.length - held);
        }
    }

    /// No click at the end.
    private static void letGo(float[] sound) {
        int last = Math.min(Sound.frames(0.3), sound.length);
        for (int at = 1; at <= last; at++) sound[sound.length - at] *= (float) at / last;
    }
}
