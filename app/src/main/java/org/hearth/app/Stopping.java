package org.hearth.app;

import java.util.concurrent.CountDownLatch;

/// Lets a signal end the hub in order: SIGTERM or Ctrl-C asks for the end, and the process lives
/// until it has come, and ends with 0. Made first and closed last. Thread-safe.
final class Stopping implements AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Runnable asking = () -> {};

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

    /// Whom to ask, where nobody waits with [#await].
    void asks(Runnable end) {
        asking = end;
    }

    /// A JVM that a signal ends says 128 and the signal's number, which service managers take for a
    /// failure; so this says that all is well. Not where the process ends by itself.
    private void stop() {
        if (done.getCount() == 0) return;
        asked.countDown();
        asking.run();
        try {
            done.await();
            Runtime.getRuntime().halt(0);
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
