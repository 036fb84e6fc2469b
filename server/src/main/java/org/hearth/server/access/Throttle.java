package org.hearth.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.hearth.server.platform.problem.Busy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Slows down whoever guesses: after some free tries each wrong one doubles the wait. Thread-safe.
///
/// Kept in memory; a quiet hour forgives.
final class Throttle {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final int freeTries;
    private final InstantSource clock;
    private final Cache<String, Guesses> guesses =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

    private record Guesses(int wrong, Instant blockedUntil) {}

    /// @param freeTries wrong tries before the first wait
    Throttle(int freeTries, InstantSource clock) {
        this.freeTries = freeTries;
        this.clock = clock;
    }

    /// Throws [Busy] while this key has to wait.
    void check(String key) {
        Guesses known = guesses.getIfPresent(key);
        if (known == null || !clock.instant().isBefore(known.blockedUntil())) return;
        Duration left = Duration.between(clock.instant(), known.blockedUntil());
        boolean isClockPutBack = left.compareTo(LONGEST) > 0;
        if (isClockPutBack) return;
        throw new Busy(
                Busy.Cause.TOO_MANY_TRIES,
                "Too many wrong tries. Try again in " + (left.toSeconds() + 1) + " seconds.",
                left);
    }

    /// Counts a wrong try.
    void wrong(String key) {
        guesses.asMap().compute(key, (_, known) -> next(known == null ? 1 : known.wrong() + 1));
    }

    /// Forgives everything.
    void right(String key) {
        guesses.invalidate(key);
    }

    private Guesses next(int wrong) {
        int waits = wrong - freeTries;
        if (waits < 0) return new Guesses(wrong, Instant.MIN);
        Duration wait = Duration.ofSeconds(1L << Math.min(waits, 20));
        return new Guesses(
                wrong, clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }
}
