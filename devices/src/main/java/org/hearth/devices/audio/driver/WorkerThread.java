package org.hearth.devices.audio.driver;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One named daemon thread that runs what is posted, and between that a step of its own work.
/// Nothing thrown there ends it. Posting and closing are thread-safe.
public final class WorkerThread {
    /// What a step returns when it has nothing to do until something is posted.
    public static final Duration UNTIL_POSTED = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(WorkerThread.class);

    private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();
    private final Supplier<Duration> step;
    private final Consumer<Throwable> failed;
    private final Thread thread;
    private volatile boolean isClosing;

    /// @param step does a piece of work and returns how long to wait for the next one
    /// @param failed told on the thread what was thrown there
    public WorkerThread(String name, Supplier<Duration> step, Consumer<Throwable> failed) {
        this.step = step;
        this.failed = failed;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /// Begins to work.
    public void start() {
        thread.start();
    }

    /// Runs a task on the thread, after those posted before.
    public void post(Runnable task) {
        if (!isClosing) {
            posted.add(task);
        }
    }

    /// Ends the thread after `last` has run on it, and does not wait for that.
    public void end(Runnable last) {
        posted.add(
                () -> {
                    isClosing = true;
                    last.run();
                });
    }

    /// Ends the thread after `last` has run on it; gives up waiting when it is stuck in a device.
    public void close(Runnable last, Duration patience) {
        end(last);
        try {
            if (!thread.equals(Thread.currentThread()) && !thread.join(patience)) {
                LOG.warn("{} does not answer and is left behind", thread.getName());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration wait = Duration.ZERO;
        while (!isClosing) {
            try {
                runPosted(wait);
                wait = isClosing ? Duration.ZERO : step.get();
            } catch (InterruptedException _) {
                isClosing = true;
            } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
                // The driver loop: whatever a file or a device does, the thread goes on. JavaCPP
                // throws OutOfMemoryError for a limit of its own.
                LOG.error("{} goes on after a failure", thread.getName(), failure);
                failed.accept(failure);
            }
        }
    }

    private void runPosted(Duration wait) throws InterruptedException {
        Runnable task = posted.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        while (task != null) {
            task.run();
            task = isClosing ? null : posted.poll();
        }
    }
}
