package org.hearth.server.boxes;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Strikes for many, for each on a steady clock of its own. Thread-safe; one thread strikes, so a
/// beat takes microseconds.
///
/// A strike that comes late is followed by the next one at its usual time, so that nothing drifts.
/// After one that comes a whole period late the clock begins anew: no three come in a burst.
final class Metronome implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Metronome.class);

    private final long period;
    private final PriorityQueue<Due> waiting = new PriorityQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private boolean isClosed;

    /// What is struck.
    @FunctionalInterface
    interface Beat {
        /// False when it was the last one.
        boolean strike();
    }

    private record Due(long at, Beat beat) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return Long.signum(at - other.at);
        }
    }

    Metronome(Duration period) {
        this.period = period.toNanos();
        thread = Thread.ofPlatform().name("box-metronome").daemon().start(this::run);
    }

    /// Begins to strike, at once.
    void start(Beat beat) {
        add(new Due(System.nanoTime(), beat));
    }

    private void add(Due due) {
        lock.lock();
        try {
            waiting.add(due);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// The metronome's loop; it ends when it is closed.
    private void run() {
        try {
            for (Due due = next(); due != null; due = next()) strike(due);
        } catch (InterruptedException closed) {
            LOG.debug("the metronome ends", closed);
        }
    }

    private @Nullable Due next() throws InterruptedException {
        lock.lock();
        try {
            while (!isClosed) {
                Due first = waiting.peek();
                long left = first == null ? Long.MAX_VALUE : first.at - System.nanoTime();
                if (first != null && left <= 0) return waiting.poll();
                if (first == null) changed.await();
                else changed.awaitNanos(left);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void strike(Due due) {
        boolean goesOn;
        try {
            goesOn = due.beat.strike();
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.error("a beat fails and is struck no more", failure);
            return;
        }
        if (!goesOn) return;
        long now = System.nanoTime();
        boolean isFarBehind = now - due.at > period;
        add(new Due(isFarBehind ? now + period : due.at + period, due.beat));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
    }
}
