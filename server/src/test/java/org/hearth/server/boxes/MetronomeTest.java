package org.hearth.server.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

final class MetronomeTest {
    private static final long PERIOD_MS = 20;
    private final Metronome metronome = new Metronome(Duration.ofMillis(PERIOD_MS));

    @AfterEach
    void stop() {
        metronome.close();
    }

    @Test
    void noStrikeComesBeforeItsTime() throws InterruptedException {
        List<Long> strikes = new CopyOnWriteArrayList<>();
        CountDownLatch struck = new CountDownLatch(51);
        long begun = System.nanoTime();
        metronome.start(
                () -> {
                    strikes.add(System.nanoTime() - begun);
                    struck.countDown();
                    return struck.getCount() > 0;
                });
        assertTrue(struck.await(20, TimeUnit.SECONDS));
        for (int at = 0; at < strikes.size(); at++) {
            long ms = strikes.get(at) / 1_000_000;
            assertTrue(ms >= at * PERIOD_MS, "strike " + at + " after " + ms + " ms");
        }
    }

    @Test
    void afterALongPauseNoThreeComeAtOnce() throws InterruptedException {
        List<Long> strikes = new CopyOnWriteArrayList<>();
        CountDownLatch struck = new CountDownLatch(10);
        metronome.start(
                () -> {
                    strikes.add(System.nanoTime());
                    if (strikes.size() == 3) pause(Duration.ofMillis(5 * PERIOD_MS));
                    struck.countDown();
                    return struck.getCount() > 0;
                });
        assertTrue(struck.await(20, TimeUnit.SECONDS));
        for (int at = 2; at < strikes.size(); at++) {
            long threeMs = (strikes.get(at) - strikes.get(at - 2)) / 1_000_000;
            assertTrue(threeMs >= PERIOD_MS - 1, "three within " + threeMs + " ms");
        }
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() throws InterruptedException {
        CountDownLatch struck = new CountDownLatch(5);
        AtomicInteger failures = new AtomicInteger();
        metronome.start(
                () -> {
                    failures.incrementAndGet();
                    throw new IllegalStateException("meant");
                });
        metronome.start(
                () -> {
                    struck.countDown();
                    return struck.getCount() > 0;
                });
        assertTrue(struck.await(20, TimeUnit.SECONDS));
        assertEquals(1, failures.get());
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
