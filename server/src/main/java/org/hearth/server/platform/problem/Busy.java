package org.hearth.server.platform.problem;

import java.time.Duration;

/// Not now: too many tries, too much work, or a part of the hub is away for a moment.
public final class Busy extends Problem {
    private final Cause reason;
    private final Duration retryAfter;

    /// Why it is not possible now.
    public enum Cause {
        /// This caller or address tries too often.
        TOO_MANY_TRIES,
        /// The hub has as much to do as it takes on at once.
        OVERLOADED,
        /// The database does not answer.
        DATABASE_UNAVAILABLE
    }

    /// @param retryAfter when it is worth trying again
    public Busy(Cause reason, String message, Duration retryAfter) {
        super(message);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /// Why.
    public Cause reason() {
        return reason;
    }

    /// Whether it is the database that does not answer.
    public boolean isStoreAway() {
        return reason == Cause.DATABASE_UNAVAILABLE;
    }

    /// When it is worth trying again.
    public Duration retryAfter() {
        return retryAfter;
    }
}
