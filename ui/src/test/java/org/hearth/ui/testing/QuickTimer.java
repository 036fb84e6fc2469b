package org.hearth.ui.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A timer for which a second is a millisecond; it remembers what it was asked to wait.
public final class QuickTimer extends ScheduledThreadPoolExecutor {
    private static final int FASTER = 1_000;

    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    public QuickTimer() {
        super(1, new DiscardPolicy());
    }

    /// What it was asked to wait, in turn.
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        waits.add(Duration.of(delay, unit.toChronoUnit()));
        return super.schedule(work, unit.toNanos(delay) / FASTER, TimeUnit.NANOSECONDS);
    }
}
