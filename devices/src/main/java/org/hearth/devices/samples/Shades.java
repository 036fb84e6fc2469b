package org.hearth.devices.samples;

/// Colours as `0xRRGGBB`, and noise to vary them with.
final class Shades {
    private Shades() {}

    /// Between two colours: 0 is the first, 1 the second, and nothing is beyond them.
    static int mix(int from, int to, double share) {
        int part = (int) (Math.clamp(share, 0, 1) * 256);
        int red = channel(from >> 16, to >> 16, part);
        int green = channel(from >> 8, to >> 8, part);
        return red << 16 | green << 8 | channel(from, to, part);
    }

    private static int channel(int from, int to, int part) {
        int low = from & 0xFF;
        return low + ((((to & 0xFF) - low) * part) >> 8);
    }

    /// From 0 to 1 between the two edges, without a kink.
    static double smooth(double from, double to, double value) {
        double share = Math.clamp((value - from) / (to - from), 0, 1);
        return share * share * (3 - 2 * share);
    }

    /// Gentle hills along a line, 0 to 1, the same for the same seed.
    static double hills(double x, int seed) {
        double sum = 0;
        double share = 0.5;
        double narrow = 1;
        for (int octave = 0; octave < 5; octave++) {
            sum += share * between(x * narrow, seed + octave * 101);
            share /= 2;
            narrow *= 2.1;
        }
        return sum;
    }

    private static double between(double x, int seed) {
        int whole = (int) Math.floor(x);
        double share = smooth(0, 1, x - whole);
        return random(whole, seed) * (1 - share) + random(whole + 1, seed) * share;
    }

    /// As if by chance, 0 to 1. Source: the finaliser of MurmurHash3.
    static double random(int place, int seed) {
        int mixed = place * 0x9E3779B9 + seed * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return ((mixed ^ mixed >>> 16) >>> 8) / (double) (1 << 24);
    }
}
