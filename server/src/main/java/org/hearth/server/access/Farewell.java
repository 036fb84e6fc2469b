package org.hearth.server.access;

import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.time.Rounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Sees guests off at the moment their visit ends, with whatever they are connected by; the job
/// that looks every minute would let them stay for that long.
///
/// Thread-safe. A virtual thread named `farewell` looks at the clock four times a second, and at
/// the database only when somebody has come or changed; it ends with [#close()].
final class Farewell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Tx tx;
    private final InstantSource clock;
    private final Runnable endExpired;
    private final Rounds rounds = new Rounds("farewell", PAUSE, this::look);
    private volatile boolean isStale = true;
    private @Nullable Instant next;

    /// Whoever was to go until then is gone.
    private Instant seenOff = Instant.EPOCH;

    /// @param endExpired ends what is over
    Farewell(Tx tx, InstantSource clock, Runnable endExpired) {
        this.tx = tx;
        this.clock = clock;
        this.endExpired = endExpired;
    }

    /// Begins to look.
    void start() {
        rounds.start();
    }

    /// Somebody came, or stays for another while.
    void changed() {
        isStale = true;
    }

    private void look() {
        try {
            Instant now = clock.instant();
            if (next != null && !now.isBefore(next)) {
                endExpired.run();
                seenOff = now;
                isStale = true;
            }
            if (isStale) ask();
        } catch (Busy away) {
            LOG.debug("nobody can be seen off now", away);
        }
    }

    /// What the database does not say now is asked again in the next round.
    private void ask() {
        isStale = false;
        boolean isKnown = false;
        try {
            next = tx.read(AccessRepository_::new, access -> access.nextEnd(seenOff)).orElse(null);
            isKnown = true;
        } finally {
            if (!isKnown) isStale = true;
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
