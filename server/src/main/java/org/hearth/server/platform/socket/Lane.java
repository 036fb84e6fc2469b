package org.hearth.server.platform.socket;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/// Works things off one after the other. Thread-safe. There is a thread only while there is work:
/// thousands of lanes that rest cost next to nothing.
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final String name;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean isAtWork;
    private boolean isClosed;

    /// @param name of its threads
    Lane(String name) {
        this.name = name;
    }

    /// Works that off behind all before it; false, and it is not, once the lane is closed.
    synchronized boolean add(Runnable work) {
        if (isClosed) return false;
        waiting.add(work);
        if (!isAtWork) {
            isAtWork = true;
            Thread.ofVirtual().name(name).start(this::run);
        }
        return true;
    }

    /// The lane's loop: whatever a piece of work throws, the next one is worked off.
    private void run() {
        for (Runnable work = next(); work != null; work = next()) {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error("work for a socket fails", failure);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable work = waiting.poll();
        if (work == null) {
            isAtWork = false;
            notifyAll();
        }
        return work;
    }

    /// Nothing is added any more; what is there is worked off.
    synchronized void close() {
        isClosed = true;
    }

    /// Waits until nothing is left; whether that was in time.
    synchronized boolean awaitRest(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (isAtWork) {
            long leftMs = (end - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) return false;
            wait(leftMs);
        }
        return true;
    }
}
