package org.hearth.server.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what happens on another thread, never for a time.
public final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private Await() {}

    /// Returns once it is so; fails after thirty seconds.
    ///
    /// @param what is waited for, as a claim
    public static void until(String what, BooleanSupplier isSo) {
        within(LONGEST, what, isSo);
    }

    /// Returns once it is so; fails after that time.
    public static void within(Duration longest, String what, BooleanSupplier isSo) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + longest + ": " + what);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
