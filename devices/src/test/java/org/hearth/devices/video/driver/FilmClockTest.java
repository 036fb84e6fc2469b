package org.hearth.devices.video.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicLong;

class FilmClockTest {
    private static final long MS = 1_000_000;

    private final AtomicLong time = new AtomicLong(5_000 * MS);
    private final FilmClock clock = new FilmClock(time::get);

    @Test
    void itStandsUntilItRuns() {
        clock.holdAt(700 * MS);
        time.addAndGet(300 * MS);
        assertEquals(700 * MS, clock.now());
        clock.run();
        time.addAndGet(300 * MS);
        assertEquals(1_000 * MS, clock.now());
        clock.hold();
        time.addAndGet(300 * MS);
        assertEquals(1_000 * MS, clock.now());
    }

    @Test
    void aSoundThatIsTakenInPiecesDoesNotShakeIt() {
        long begun = time.get();
        for (int i = 0; i < 300; i++) {
            time.addAndGet(10 * MS);
            long heard = (time.get() - begun) / (50 * MS) * (50 * MS);
            clock.follow(heard, time.get());
            long error = clock.now() - (time.get() - begun);
            assertTrue(i < 100 || Math.abs(error) <= 2 * MS, "off by " + error / MS + " ms");
        }
    }

    @Test
    void aSoundThatStumblesIsFollowedWithinASecond() {
        long begun = time.get();
        for (int i = 0; i < 200; i++) {
            time.addAndGet(10 * MS);
            long lost = i < 100 ? 0 : 45 * MS;
            clock.follow(time.get() - begun - lost, time.get());
        }
        assertEquals(0, (clock.now() - (time.get() - begun - 45 * MS)) / MS);
    }

    @Test
    void aSoundThatIsFarOffIsFollowedAtOnce() {
        clock.follow(100 * MS, time.get());
        time.addAndGet(10 * MS);
        clock.follow(5_000 * MS, time.get());
        assertEquals(5_000 * MS, clock.now());
    }
}
