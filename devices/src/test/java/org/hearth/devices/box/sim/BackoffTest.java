package org.hearth.devices.box.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;

class BackoffTest {
    private static final Duration LONGEST = Duration.ofSeconds(4);

    @Test
    void noneWaitsLongerThanFourSecondsAndThousandsDoNotComeAtOnce() {
        Random random = new Random(1);
        long waits =
                Stream.generate(() -> new Backoff(random))
                        .limit(1_000)
                        .map(
                                one -> {
                                    one.next();
                                    one.next();
                                    one.next();
                                    return one.next();
                                })
                        .peek(wait -> assertTrue(wait.compareTo(LONGEST) <= 0, wait::toString))
                        .distinct()
                        .count();
        assertTrue(waits > 800, waits + " different ones of 4,001");
    }

    @Test
    void whoHasFoundSomebodyBeginsAnew() {
        Backoff tired = new Backoff(new Random(7));
        tired.next();
        tired.next();
        tired.reset();
        Random same = new Random(7);
        same.nextLong(1_001);
        same.nextLong(2_001);
        assertEquals(Duration.ofMillis(same.nextLong(1_001)), tired.next());
    }
}
