package org.hearth.server.platform.time;

import java.time.Duration;
import java.time.Instant;

/// How long ago something was, by a clock that may be put forward or back meanwhile. Thread-safe.
public final class Age {
    private Age() {}

    /// Whether it was less than that long ago. What lies in the future was noted before the clock
    /// was put back, and nobody knows how long ago that was: it counts as longer.
    public static boolean isWithin(Duration longest, Instant then, Instant now) {
        return !now.isBefore(then) && now.isBefore(then.plus(longest));
    }
}
