package org.hearth.server.platform.time;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Does one thing again and again, with a pause between, until it is closed. Thread-safe.
///
/// A virtual thread of its own does it. A round that fails is followed by the next one; the first
/// failure of several in a row is logged as an error.
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private boolean hasFailed;

    /// Not begun yet.
    ///
    /// @param name of the thread
    public Rounds(String name, Duration pause, Runnable round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /// Begins, with the first round at once.
    public void start() {
        thread.start();
    }

    /// The loop of the rounds: it goes on whatever one of them throws.
    private void run() {
        do {
            try {
                round.run();
                hasFailed = false;
            } catch (RuntimeException | OutOfMemoryError failure) {
                if (hasFailed) LOG.debug("{} fails again", name, failure);
                else LOG.error("{} fails and goes on", name, failure);
                hasFailed = true;
            }
        } while (!isClosing());
    }

    private boolean isClosing() {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    /// No more rounds; the one that is under way is over when this returns.
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
