package org.hearth.app;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for what others bring about, ten seconds at most unless told otherwise.
public final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Await() {}

    /// The first value that is as it should be.
    public static <T> T until(Supplier<T> value, Predicate<T> isThere) {
        return until(LONGEST, value, isThere);
    }

    /// The first value that is as it should be, within that time.
    public static <T> T until(Duration longest, Supplier<T> value, Predicate<T> isThere) {
        long end = System.nanoTime() + longest.toNanos();
        T seen = value.get();
        while (!isThere.test(seen)) {
            if (System.nanoTime() > end) throw new AssertionError("still " + seen);
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = value.get();
        }
        return seen;
    }
}
