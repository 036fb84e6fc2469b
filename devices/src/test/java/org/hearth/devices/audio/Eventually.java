package org.hearth.devices.audio;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for a condition instead of for a time.
public final class Eventually {
    private static final Duration LOOK = Duration.ofMillis(2);

    private Eventually() {}

    /// Returns as soon as `claim` holds; fails with what is the case when it does not in time.
    public static void holds(Duration within, BooleanSupplier claim, Supplier<?> otherwise) {
        long start = System.nanoTime();
        while (!claim.getAsBoolean()) {
            if (System.nanoTime() - start > within.toNanos()) {
                fail("Not within " + within.toMillis() + " ms: " + otherwise.get());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
