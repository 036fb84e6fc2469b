package org.hearth.server.platform.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Work that comes again, also where the computer's clock is put forward or back. Thread-safe.
final class Repeated {
    private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);

    /// What is put off while it is looked at waits a moment longer than it should by that look.
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final ReentrantLock running = new ReentrantLock();
    private final Schedule schedule;
    private final Runnable work;
    private final RecurringTask<Void> task;

    Repeated(String name, Schedule schedule, Runnable work) {
        this.schedule = schedule;
        this.work = work;
        task = Tasks.recurring(name, schedule).execute((_, _) -> run());
    }

    RecurringTask<Void> task() {
        return task;
    }

    /// Where the clock was put forward, the scheduler takes what runs for dead and begins it again.
    void run() {
        if (!running.tryLock()) return;
        try {
            work.run();
        } finally {
            running.unlock();
        }
    }

    /// What waits longer than its schedule ever says was put off before the clock was put back.
    ///
    /// @return false while it runs: it may still be put off by the time from before
    boolean bringForward(SchedulerClient scheduler, Instant now) {
        Instant latest = schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(now));
        Optional<ScheduledExecution<Object>> waiting =
                scheduler.getScheduledExecution(task.getDefaultTaskInstance());
        if (waiting.filter(ScheduledExecution::isPicked).isPresent()) return false;
        waiting.filter(one -> one.getExecutionTime().isAfter(latest.plus(SLACK)))
                .ifPresent(
                        one -> {
                            LOG.warn(
                                    "job {} would wait too long, brings it forward",
                                    task.getName());
                            scheduler.reschedule(one.getTaskInstance(), latest);
                        });
        return true;
    }
}
