package org.hearth.devices.box;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;

/// Many inputs for one reader, which may refuse them and must not fail, take long or take much
/// memory for any.
///
/// @param inputs how many
/// @param seed the same ones for the same seed
record Fuzz(int inputs, long seed) {
    /// For one input, however it is.
    private static final Duration LONGEST = Duration.ofMillis(50);

    /// For one input, beside [#MOST_PER_UNIT] for each byte or character of it.
    private static final long MOST_BYTES = 64 * 1024;

    private static final long MOST_PER_UNIT = 64;
    private static final int TRIES = 5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Reads one.
    ///
    /// @param <T> the kind of input
    interface Reader<T> {
        /// Whether it was understood; whatever it throws is a fault.
        boolean understands(T input);
    }

    /// Makes one.
    ///
    /// @param <T> the kind of input
    interface Source<T> {
        /// The next one.
        T next(Random random);
    }

    /// How long one is.
    ///
    /// @param <T> the kind of input
    interface Length<T> {
        /// In bytes or characters.
        int of(T input);
    }

    /// Throws unless the reader bears all of them; says what was measured.
    <T> void run(String name, Source<T> source, Length<T> length, Reader<T> reader) {
        Random random = new Random(seed);
        long slowest = 0;
        long most = 0;
        int understood = 0;
        for (int at = 0; at < inputs; at++) {
            T input = source.next(random);
            long mayTake = MOST_BYTES + MOST_PER_UNIT * length.of(input);
            Cost cost = cost(name, at, input, reader);
            // Others use the machine too, and what is done for the first time takes more: what is
            // slow or large is so again.
            for (int tries = 1; tries < TRIES && !cost.isWithin(mayTake); tries++)
                cost = cost(name, at, input, reader);
            if (!cost.isWithin(mayTake))
                throw new AssertionError(cost + " for " + words(name, at, input));
            slowest = Math.max(slowest, cost.nanos);
            most = Math.max(most, cost.bytes);
            if (cost.isUnderstood) understood++;
        }
        System.out.printf(
                "FUZZ %s: %,d inputs with seed %d, %,d understood, the slowest %.1f ms, %,d bytes"
                        + " for one at most%n",
                name, inputs, seed, understood, slowest / 1e6, most);
    }

    /// Of reading one.
    private record Cost(long nanos, long bytes, boolean isUnderstood) {
        boolean isWithin(long mostBytes) {
            return nanos <= LONGEST.toNanos() && bytes <= mostBytes;
        }
    }

    private <T> Cost cost(String name, int at, T input, Reader<T> reader) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        try {
            boolean isUnderstood = reader.understands(input);
            long nanos = System.nanoTime() - begun;
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            return new Cost(nanos, bytes, isUnderstood);
        } catch (RuntimeException | StackOverflowError | AssertionError fault) {
            throw new AssertionError(words(name, at, input), fault);
        }
    }

    private String words(String name, int at, Object input) {
        String shown = input instanceof byte[] bytes ? hex(bytes) : input.toString();
        String cut = shown.length() > 500 ? shown.substring(0, 500) + "…" : shown;
        return "%s, input %d of seed %d: %s".formatted(name, at, seed, cut);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
