package org.hearth.server.access;

import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Busy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("farewell").unstarted(this::watch);
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
        thread.start();
    }

    /// Somebody came, or stays for another while.
    void changed() {
        isStale = true;
    }

    private void watch() {
        do {
            look();
        } while (!isClosing());
    }

    /// What the database does not say now is asked again the next time.
    private void look() {
        try {
            Instant now = clock.instant();
            if (next != null && !now.isBefore(next)) {
                endExpired.run();
                seenOff = now;
                isStale = true;
            }
            if (!isStale) return;
            isStale = false;
            next = tx.read(AccessRepository_::new, access -> access.nextEnd(seenOff)).orElse(null);
        } catch (Busy away) {
            isStale = true;
            LOG.debug("nobody can be seen off now", away);
        }
    }

    private boolean isClosing() {
        try {
            return closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
