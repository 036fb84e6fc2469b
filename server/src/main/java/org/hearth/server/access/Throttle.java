package org.hearth.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.hearth.server.platform.problem.Busy;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Slows down whoever guesses, as [Waits] says. Thread-safe.
///
/// Kept in memory; a quiet hour forgives.
final class Throttle {
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
        check(guesses.getIfPresent(key));
    }

    private void check(@Nullable Guesses known) {
        Instant now = clock.instant();
        if (known == null || !Waits.holds(known.blockedUntil(), now)) return;
        throw Waits.tooMany(Duration.between(now, known.blockedUntil()));
    }

    /// Counts a try before it is looked at, so that of many at the same moment no more pass than
    /// one after the other; throws [Busy] while this key has to wait.
    ///
    /// @return what [#giveBack] takes if it was right
    Counted take(String key) {
        Guesses next =
                guesses.asMap()
                        .compute(
                                key,
                                (_, known) -> {
                                    check(known);
                                    return next(known == null ? 1 : known.wrong() + 1);
                                });
        return new Counted(key, next.blockedUntil());
    }

    /// A try that was counted before anybody knew whether it is wrong.
    ///
    /// @param until the end of the wait that it began
    record Counted(String key, Instant until) {}

    /// Takes back the count of a try that was right, and the wait that it began; wrong ones of
    /// others at the same key stay.
    void giveBack(Counted counted) {
        guesses.asMap()
                .computeIfPresent(counted.key(), (_, known) -> without(counted.until(), known));
    }

    private static Guesses without(Instant until, Guesses known) {
        Instant left = known.blockedUntil().equals(until) ? Instant.MIN : known.blockedUntil();
        return new Guesses(Math.max(0, known.wrong() - 1), left);
    }

    /// Forgives everything.
    void right(String key) {
        guesses.invalidate(key);
    }

    private Guesses next(int wrong) {
        Instant until =
                Waits.after(wrong, freeTries).map(clock.instant()::plus).orElse(Instant.MIN);
        return new Guesses(wrong, until);
    }
}
