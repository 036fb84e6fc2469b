package org.hearth.server.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

import org.hearth.server.platform.problem.Busy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/// Runs work on a schedule, shared by all hubs of one database, or at once in the background.
///
/// Thread-safe. Scheduled work is leased in the database, so two hubs never do it twice; a hub that
/// dies in the middle leaves it to the next one.
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int AT_ONCE = 4;
    private static final Duration POLL = Duration.ofSeconds(10);

    private final DataSource store;
    private final InstantSource clock;
    private final Duration poll;
    private final List<Repeated> repeated = new ArrayList<>();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final ExecutorService background =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory());
    private final ScheduledExecutorService look =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("jobs-look").factory());
    private @Nullable Scheduler scheduler;
    private Instant lookedAt = Instant.MAX;
    private boolean isSettled;

    /// @param store holds the schedule
    public Jobs(DataSource store, InstantSource clock) {
        this(store, clock, POLL);
    }

    /// @param poll how often it looks for what is due
    Jobs(DataSource store, InstantSource clock, Duration poll) {
        this.store = store;
        this.clock = clock;
        this.poll = poll;
    }

    /// Declares work that repeats; before [#start].
    ///
    /// @param name stable over restarts, such as `access.expire`
    public void repeat(String name, Schedule schedule, Runnable work) {
        repeated.add(new Repeated(name, schedule, work));
    }

    /// Runs now on a thread of its own, at most four at a time; the caller does not wait. A hub
    /// that is closing begins nothing new: such work must be found again at the next start.
    public void now(String name, Runnable work) {
        try {
            background.execute(() -> run(name, work));
        } catch (RejectedExecutionException closing) {
            LOG.debug("job {} is not begun: the hub stops", name);
        }
    }

    private void run(String name, Runnable work) {
        slots.acquireUninterruptibly();
        try {
            work.run();
        } catch (Busy notNow) {
            LOG.warn("job {} breaks off: {}", name, notNow.getMessage());
        } catch (Exception failure) {
            LOG.error("job {} fails", name, failure);
        } finally {
            slots.release();
        }
    }

    /// Begins with the declared schedules.
    public void start() {
        SchedulerBuilder builder =
                Scheduler.create(store)
                        .startTasks(repeated.stream().map(Repeated::task).toList())
                        .clock(clock::instant)
                        .threads(AT_ONCE)
                        .executorService(Executors.newVirtualThreadPerTaskExecutor())
                        .pollingInterval(poll)
                        .heartbeatInterval(Duration.ofMinutes(1))
                        .shutdownMaxWait(Duration.ofSeconds(3));
        Scheduler made = builder.build();
        scheduler = made;
        made.start();
        long pause = poll.toMillis();
        var _ = look.scheduleWithFixedDelay(() -> look(made), 0, pause, TimeUnit.MILLISECONDS);
    }

    /// By the time that passes and not by the clock, which somebody may have put back since it
    /// looked last, or while no hub ran.
    private void look(Scheduler made) {
        Instant now = clock.instant();
        if (now.isBefore(lookedAt)) isSettled = false;
        lookedAt = now;
        if (!isSettled) run("jobs.look", () -> isSettled = bringForward(made, now));
    }

    /// The scheduler itself waits until a time of the clock for its next look: it is woken.
    private boolean bringForward(Scheduler made, Instant now) {
        boolean isAll = true;
        for (Repeated one : repeated) isAll &= one.bringForward(made, now);
        made.triggerCheckForDueExecutions();
        return isAll;
    }

    /// Lets running work end for three seconds, then interrupts it.
    @Override
    public void close() {
        look.shutdownNow();
        if (scheduler != null) scheduler.stop();
        background.shutdown();
        try {
            if (!background.awaitTermination(3, TimeUnit.SECONDS)) background.shutdownNow();
        } catch (InterruptedException interrupted) {
            background.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
