package org.hearth.devices.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Sound that was heard, 48 kHz mono, and what can be found in it.
public final class Recording {
    /// Samples in a second.
    public static final int RATE = 48_000;

    private static final int HOP = RATE / 2000;
    private static final int WINDOW = RATE / 500;

    private final short[] samples;

    private Recording(short[] samples) {
        this.samples = samples;
    }

    /// From 16 bit little-endian samples of one channel.
    public static Recording of(byte[] pcm) {
        short[] samples = new short[pcm.length / 2];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new Recording(samples);
    }

    /// From pieces of it, one behind the other.
    public static Recording of(short[]... pieces) {
        short[] samples = new short[Arrays.stream(pieces).mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, samples, at, piece.length);
            at += piece.length;
        }
        return new Recording(samples);
    }

    /// Its length in samples.
    public int length() {
        return samples.length;
    }

    /// The part between two samples.
    public Recording part(int from, int to) {
        return new Recording(
                Arrays.copyOfRange(samples, Math.max(0, from), Math.min(to, samples.length)));
    }

    /// Index of the first sample that is clearly no silence, or the length when all is silent.
    public int start() {
        return firstLouder(0, 300);
    }

    /// Index after the last sample that is clearly no silence, 0 when all is silent.
    public int end() {
        int end = samples.length;
        while (end > 0 && Math.abs(samples[end - 1]) < 300) {
            end--;
        }
        return end;
    }

    /// Index of the first sample from `from` louder than `level`.
    public int firstLouder(int from, int level) {
        int at = from;
        while (at < samples.length && Math.abs(samples[at]) < level) {
            at++;
        }
        return at;
    }

    /// The loudest sample.
    public int peak() {
        int peak = 0;
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /// The biggest step from one sample to the next; a click is one far above the tone's own.
    public int biggestStep() {
        int step = 0;
        for (int i = 1; i < samples.length; i++) {
            step = Math.max(step, Math.abs(samples[i] - samples[i - 1]));
        }
        return step;
    }

    /// Amplitude of a tone over the whole recording (Goertzel), in units of a sample.
    public double amplitude(double hz) {
        return Math.hypot(
                correlate(hz, 0, samples.length, true), correlate(hz, 0, samples.length, false));
    }

    /// The longest stretch in which a steady tone falls below 70 % of its usual strength, in ms.
    public double longestDipMs(double hz) {
        double[] strength = strengths(hz);
        double usual =
                Arrays.stream(strength).sorted().skip(strength.length / 2).findFirst().orElse(0);
        int longest = 0;
        int run = 0;
        for (double value : strength) {
            run = value < 0.7 * usual ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest * 1000.0 * HOP / RATE;
    }

    /// How far a steady tone's phase strays from where it began, in ms; a lost or added piece
    /// shows.
    public double biggestPhaseShiftMs(double hz) {
        double first = phase(hz, 0);
        double biggest = 0;
        for (int at = 0; at + WINDOW * 4 <= samples.length; at += HOP) {
            double shift = Math.IEEEremainder(phase(hz, at) - first, 2 * Math.PI);
            biggest = Math.max(biggest, Math.abs(shift));
        }
        return biggest / (2 * Math.PI * hz) * 1000;
    }

    private double[] strengths(double hz) {
        int count = Math.max(0, (samples.length - WINDOW) / HOP);
        double[] strength = new double[count];
        for (int i = 0; i < count; i++) {
            strength[i] =
                    Math.hypot(
                            correlate(hz, i * HOP, WINDOW, true),
                            correlate(hz, i * HOP, WINDOW, false));
        }
        return strength;
    }

    private double phase(double hz, int at) {
        return Math.atan2(
                correlate(hz, at, WINDOW * 4, false), correlate(hz, at, WINDOW * 4, true));
    }

    /// The share of a cosine or sine in a stretch, weighted by a Hann window.
    private double correlate(double hz, int from, int count, boolean isCosine) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < count; i++) {
            double weight = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / count);
            double angle = 2 * Math.PI * hz * (from + i) / RATE;
            sum += weight * samples[from + i] * (isCosine ? Math.cos(angle) : Math.sin(angle));
            weights += weight;
        }
        return weights == 0 ? 0 : 2 * sum / weights;
    }
}
