package org.hearth.server.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class RoundsTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void theFirstRoundComesAtOnceAndTheEndDoesNotWaitForTheNext() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        try (Rounds once = new Rounds("test", FOR_EVER, first::countDown)) {
            once.start();
            assertTrue(first.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aRoundThatFailsIsFollowedByTheNext() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(3);
        Runnable failing =
                () -> {
                    third.countDown();
                    throw new IllegalStateException("round " + third.getCount());
                };
        try (Rounds several = new Rounds("test", SHORT, failing)) {
            several.start();
            assertTrue(third.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void nothingIsUnderWayOnceItIsClosed() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Rounds slow =
                new Rounds(
                        "test",
                        SHORT,
                        () -> {
                            begun.countDown();
                            for (int at = 0; at < 1_000; at++) Thread.onSpinWait();
                            rounds.incrementAndGet();
                        });
        slow.start();
        assertTrue(begun.await(10, TimeUnit.SECONDS));

        slow.close();

        int then = rounds.get();
        assertTrue(then > 0, "the round that was under way is over");
        assertEquals(then, rounds.get());
    }

    @Test
    void whatNeverBeganEndsToo() {
        new Rounds("test", FOR_EVER, rounds::incrementAndGet).close();
        assertEquals(0, rounds.get());
    }
}
