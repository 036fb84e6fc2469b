package org.hearth.server.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.hearth.migrations.testing.TestDatabase;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// The computer's clock jumps by an hour.
class JobsClockTest {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final FixedDelay EVERY_MINUTE = FixedDelay.ofMinutes(1);

    private final TestClock clock = new TestClock();
    private final TestDatabase database = TestDatabase.create();
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void whatComesEveryMinuteWaitsForNoHour(int hours) {
        try (Jobs _ = start()) {
            Await.until("it ran", () -> runs.get() == 1);

            clock.pass(Duration.ofHours(hours));

            assertEquals(0, untilTheNextRun().toHours());
        }
    }

    @Test
    void aClockThatWasPutBackWhileNoHubRanHoldsUpNothing() {
        try (Jobs _ = start()) {
            Await.until("it ran", () -> runs.get() == 1);
        }

        clock.pass(Duration.ofHours(-1));

        try (Jobs _ = start()) {
            assertEquals(0, untilTheNextRun().toHours());
        }
    }

    @ParameterizedTest
    @CsvSource({"61, 61", "3600, 60"})
    void onlyWhatWaitsMuchTooLongIsBroughtForward(int waits, int waitsThen) {
        Repeated repeated = new Repeated("test.count", EVERY_MINUTE, runs::incrementAndGet);
        TaskInstance<Void> one = repeated.task().instance(RecurringTask.INSTANCE);
        SchedulerClient scheduler =
                SchedulerClient.Builder.create(database.dataSource(), repeated.task()).build();
        Instant now = clock.instant();
        scheduler.scheduleIfNotExists(one, now.plusSeconds(waits));

        repeated.bringForward(scheduler, now);

        assertEquals(
                now.plusSeconds(waitsThen),
                scheduler.getScheduledExecution(one).orElseThrow().getExecutionTime());
    }

    @Test
    void whatRunsIsNotBegunASecondTime() throws InterruptedException {
        CountDownLatch isRunning = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Repeated repeated =
                new Repeated(
                        "slow",
                        EVERY_MINUTE,
                        () -> {
                            runs.incrementAndGet();
                            isRunning.countDown();
                            awaitQuietly(mayEnd);
                        });
        Thread first = Thread.startVirtualThread(repeated::run);
        isRunning.await();

        repeated.run();

        assertEquals(1, runs.get());
        mayEnd.countDown();
        first.join();
        repeated.run();
        assertEquals(2, runs.get());
    }

    private Jobs start() {
        Jobs jobs = new Jobs(database.dataSource(), clock, POLL);
        jobs.repeat("test.count", EVERY_MINUTE, runs::incrementAndGet);
        jobs.start();
        return jobs;
    }

    /// A second passes with every look; the answer is how many it took.
    private Duration untilTheNextRun() {
        int before = runs.get();
        AtomicInteger seconds = new AtomicInteger();
        Await.until(
                "it runs again",
                () -> {
                    clock.pass(Duration.ofSeconds(1));
                    seconds.incrementAndGet();
                    return runs.get() > before;
                });
        return Duration.ofSeconds(seconds.get());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
