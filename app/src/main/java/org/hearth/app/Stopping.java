package org.hearth.app;

import java.util.concurrent.CountDownLatch;

/// Lets a signal end the hub in order: SIGTERM or Ctrl-C asks for the end, and the process lives
/// until it has come. Made first and closed last. Thread-safe.
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

    /// Whom to ask, where nobody waits with [#await].
    void asks(Runnable end) {
        asking = end;
    }

    private void stop() {
        asked.countDown();
        asking.run();
        try {
            done.await();
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
