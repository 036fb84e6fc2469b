package org.hearth.devices.audio.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class LineFormatTest {
    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT1S, 48000", "PT0.001S, 48", "PT24H, 4147200000"})
    void framesCountAt48KHz(Duration time, long frames) {
        assertEquals(frames, LineFormat.frames(time));
        assertEquals(time, LineFormat.time(frames));
    }

    @Property
    void aPositionReadBackIsTheSameFrame(@ForAll @LongRange(max = 1L << 40) long frames) {
        assertEquals(frames, LineFormat.frames(LineFormat.time(frames)));
    }
}
