package org.hearth.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a signal end the hub in order: SIGTERM or Ctrl-C asks for the end, and the process lives
/// until it has come, and ends with 0. Made first and closed last. Thread-safe.
final class Stopping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);

    /// Below the 90 seconds after which systemd kills (`DefaultTimeoutStopSec`); a first start that
    /// is making its database is let through.
    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private Runnable asking = () -> {};

    /// Hears signals from now on.
    Stopping() {
        Thread hook = Thread.ofPlatform().name("stop").unstarted(this::stop);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Waits for the signal.
    void await() throws InterruptedException {
        asked.await();
    }

    /// Whether the signal has come.
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /// Whom to ask, where nobody waits with [#await]; at once when the signal has come already.
    void asks(Runnable end) {
        synchronized (this) {
            asking = end;
            if (!isAsked()) return;
        }
        end.run();
    }

    /// What a signal does: asks for the end. On a thread of its own, for it may never come back:
    /// JavaFX ends its thread in a hook too, and whoever asks it then waits for that thread.
    void ask() {
        Runnable end;
        synchronized (this) {
            asked.countDown();
            end = asking;
        }
        Thread.ofVirtual().name("ask").start(end);
    }

    /// A JVM that a signal ends says 128 and the signal's number, which service managers take for a
    /// failure; so this says that all is well. Not where the process ends by itself.
    private void stop() {
        if (done.getCount() == 0) return;
        ask();
        try {
            boolean isOver = done.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
            if (!isOver) LOG.error("The hub does not close within {}: given up", LONGEST_END);
            Runtime.getRuntime().halt(isOver ? 0 : 1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Everything is closed: the process may end.
    @Override
    public void close() {
        done.countDown();
    }
}
