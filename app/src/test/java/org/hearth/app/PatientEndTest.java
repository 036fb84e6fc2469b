package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A window may be busy when the hub ends.
final class PatientEndTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void anEndIsWaitedFor() {
        new PatientEnd("window", LONG, over::countDown).close();
        assertEquals(0, over.getCount());
    }

    @Test
    void whatIsBusyIsLeftBehind() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        PatientEnd window = new PatientEnd("window", SHORT, () -> endAfter(busy));
        assertTimeoutPreemptively(LONG, window::close);
        assertEquals(1, over.getCount());
        busy.countDown();
        over.await(1, TimeUnit.MINUTES);
        assertEquals(0, over.getCount());
    }

    private void endAfter(CountDownLatch busy) {
        try {
            busy.await();
            over.countDown();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
