package org.hearth.app.bench;

import java.util.Arrays;
import java.util.Locale;

/// How long many requests took, in nanoseconds. Thread-safe for adding; one thread reads.
final class Latencies {
    private long[] taken = new long[1 << 12];
    private int count;

    synchronized void add(long nanos) {
        if (count == taken.length) taken = Arrays.copyOf(taken, count * 2);
        taken[count++] = nanos;
    }

    synchronized int count() {
        return count;
    }

    /// The time that this share of the requests did not exceed, in milliseconds.
    ///
    /// @param share above 0, at most 1
    synchronized double quantileMs(double share) {
        if (count == 0) throw new IllegalStateException("nothing was measured");
        long[] sorted = Arrays.copyOf(taken, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * count) - 1] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p99 %.2f ms, longest %.2f ms of %d",
                quantileMs(0.5),
                quantileMs(0.99),
                quantileMs(1),
                count());
    }
}
