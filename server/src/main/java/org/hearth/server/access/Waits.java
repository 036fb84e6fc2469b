package org.hearth.server.access;

import org.hearth.server.platform.problem.Busy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long whoever guesses has to wait: after some free tries each wrong one doubles it. Pure.
final class Waits {
    static final Duration LONGEST = Duration.ofMinutes(15);

    private Waits() {}

    /// What the last of so many wrong tries begins; empty while they are free.
    static Optional<Duration> after(int wrong, int freeTries) {
        int waits = wrong - freeTries;
        if (waits < 0) return Optional.empty();
        Duration wait = Duration.ofSeconds(1L << Math.min(waits, 20));
        return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    /// Whether one has to wait until then. A wait that is longer than the longest began before the
    /// clock was put back, and is over.
    static boolean holds(Instant until, Instant now) {
        return now.isBefore(until) && !until.isAfter(now.plus(LONGEST));
    }

    /// Says how long it is until the next try.
    static Busy tooMany(Duration left) {
        return new Busy(
                Busy.Cause.TOO_MANY_TRIES,
                "Too many wrong tries. Try again in " + words(left) + ".",
                left);
    }

    private static String words(Duration left) {
        long seconds = left.toSeconds() + 1;
        if (seconds == 1) return "1 second";
        return seconds < 100 ? seconds + " seconds" : (seconds / 60 + 1) + " minutes";
    }
}
