package org.hearth.server.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

import org.hearth.server.platform.problem.Busy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
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

    private final DataSource store;
    private final List<RecurringTask<Void>> recurring = new ArrayList<>();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final ExecutorService background =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory());
    private @Nullable Scheduler scheduler;

    /// @param store holds the schedule
    public Jobs(DataSource store) {
        this.store = store;
    }

    /// Declares work that repeats; before [#start].
    ///
    /// @param name stable over restarts, such as `access.expire`
    public void repeat(String name, Schedule schedule, Runnable work) {
        recurring.add(Tasks.recurring(name, schedule).execute((_, _) -> work.run()));
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
                        .startTasks(recurring)
                        .threads(AT_ONCE)
                        .executorService(Executors.newVirtualThreadPerTaskExecutor())
                        .pollingInterval(Duration.ofSeconds(10))
                        .heartbeatInterval(Duration.ofMinutes(1))
                        .shutdownMaxWait(Duration.ofSeconds(3));
        scheduler = builder.build();
        scheduler.start();
    }

    /// Lets running work end for three seconds, then interrupts it.
    @Override
    public void close() {
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
