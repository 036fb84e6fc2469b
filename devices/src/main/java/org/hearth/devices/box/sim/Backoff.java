package org.hearth.devices.box.sim;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a box waits that found nobody: a random while, twice as long at most each time, so that
/// a thousand that lost their hub at one moment do not come back at one moment. One thread.
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final RandomGenerator random;
    private Duration most = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// How long it waits this time.
    Duration next() {
        Duration wait = Duration.ofMillis(random.nextLong(most.toMillis() + 1));
        most = most.multipliedBy(2);
        if (most.compareTo(LONGEST) > 0) most = LONGEST;
        return wait;
    }

    /// It has found somebody.
    void reset() {
        most = FIRST;
    }
}
