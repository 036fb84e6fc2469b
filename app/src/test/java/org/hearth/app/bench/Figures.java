package org.hearth.app.bench;

import java.util.Arrays;
import java.util.Locale;

/// Says what was measured, one line each, with the goal beside it.
final class Figures {
    private Figures() {}

    static void print(String what, String measured, String goal) {
        System.out.printf(Locale.ROOT, "BENCH %s: %s (goal: %s)%n", what, measured, goal);
    }

    /// Minimum, median and maximum of some runs.
    static String spread(double[] runs, String unit) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "median %.2f %s, %.2f to %.2f in %d runs",
                median(sorted),
                unit,
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length);
    }

    static double median(double[] runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
