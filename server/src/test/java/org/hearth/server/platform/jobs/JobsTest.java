package org.hearth.server.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.hearth.migrations.testing.TestDatabase;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.TestClock;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class JobsTest {
    private final TestClock clock = new TestClock();

    @Test
    void workThatComesWhileTheHubStopsIsNotBegun() {
        AtomicBoolean begun = new AtomicBoolean();
        try (TestDatabase database = TestDatabase.create()) {
            Jobs jobs = new Jobs(database.dataSource(), clock);
            jobs.close();

            jobs.now("late", () -> begun.set(true));

            assertFalse(begun.get());
        }
    }

    @Test
    void fourAreAtWorkAndTheFifthWaits() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (TestDatabase database = TestDatabase.create();
                Jobs jobs = new Jobs(database.dataSource(), clock)) {
            for (int job = 0; job < 5; job++) {
                jobs.now(
                        "wait",
                        () -> {
                            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                            await(mayEnd);
                            atWork.decrementAndGet();
                            done.incrementAndGet();
                        });
            }
            Await.until("four are at work", () -> atWork.get() == 4);
            mayEnd.countDown();
            Await.until("all are done", () -> done.get() == 5);
        }

        assertEquals(4, most.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
