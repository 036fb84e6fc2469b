package org.hearth.devices.audio.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StallWatchTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an empty line has nothing to play,           0,    0, 10, false",
        "a line that plays loses frames,           4800, 4000, 10, false",
        "a line that takes frames is alive,        4800, 4800, 10, false",
        "a line that keeps its frames a while,     4800, 4800,  2, false",
        "a line that keeps its frames for seconds, 4800, 4800,  4, true",
    })
    void onlyALineThatKeepsItsFramesForSecondsIsStuck(
            String line, int before, int after, int seconds, boolean isStuck) {
        StallWatch watch = new StallWatch();
        watch.reset(0);
        watch.isStuck(0, before, before);
        int wrote = line.contains("takes") ? 960 : 0;

        assertEquals(isStuck, watch.isStuck(seconds * 1_000_000_000L, after, wrote));
    }
}
