package org.hearth.migrations.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for things that other processes do and nobody announces.
final class Waiting {
    private static final long STEP_NANOS = Duration.ofMillis(10).toNanos();

    private Waiting() {}

    /// True as soon as the condition holds; false when time is up or the thread is interrupted.
    static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        return true;
    }
}
