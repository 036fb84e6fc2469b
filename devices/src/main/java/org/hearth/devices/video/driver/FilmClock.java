package org.hearth.devices.video.driver;

import java.util.function.LongSupplier;

/// The place in the film that is to be seen now, in nanoseconds from its beginning. Goes steadily,
/// and is drawn to what is heard. Thread-safe.
final class FilmClock {
    /// Further off than this, it jumps: more than a spectator forgives.
    private static final long JUMP_NANOS = 60_000_000;

    /// The share of what it is off by that is mended at each look, so that no step is seen.
    private static final int EASE = 8;

    private final Envelope envelope = new Envelope();
    private final LongSupplier nanos;
    private long place;
    private long since;
    private boolean isRunning;

    /// @param nanos a monotonic clock
    FilmClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized long now() {
        return at(nanos.getAsLong());
    }

    synchronized boolean isRunning() {
        return isRunning;
    }

    /// Stands still at a place.
    synchronized void holdAt(long at) {
        place = at;
        isRunning = false;
    }

    /// Stands still where it is.
    synchronized void hold() {
        holdAt(now());
    }

    /// Goes on from where it is.
    synchronized void run() {
        if (isRunning) return;
        since = nanos.getAsLong();
        isRunning = true;
    }

    /// Goes with what is heard.
    ///
    /// @param heard the place that was heard at `moment`
    synchronized void follow(long heard, long moment) {
        if (!isRunning) envelope.forget();
        long offset = envelope.of(heard - moment, moment);
        long error = offset + moment - at(moment);
        if (!isRunning || Math.abs(error) > JUMP_NANOS) {
            place = offset + moment;
            since = moment;
            isRunning = true;
        } else {
            place += error / EASE;
        }
    }

    private long at(long moment) {
        return isRunning ? place + moment - since : place;
    }
}
