package org.hearth.devices.audio.driver;

import static org.hearth.devices.audio.driver.Pieces.sound;
import static org.hearth.devices.audio.driver.Pieces.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.hearth.devices.audio.driver.HeardClock.Heard;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class HeardClockTest {
    private final HeardClock clock = new HeardClock();
    private final Track first = track(1, 1);
    private final Track second = track(1, 2);

    @Test
    void nothingIsHeardBeforeTheFirstWrite() {
        assertEquals(Optional.empty(), clock.heard(0));
    }

    @Test
    void whatTheLineHoldsIsNotHeardYet() {
        clock.wrote(sound(first, 5000, 960));

        assertEquals(Optional.of(new Heard(first, 5000)), clock.heard(960));
        assertEquals(Optional.of(new Heard(first, 5900)), clock.heard(60));
    }

    @Test
    void theNextTrackIsHeardOnlyWhenTheLineReachesIt() {
        clock.wrote(sound(first, 0, 1000));
        clock.wrote(sound(second, 0, 1000));

        assertEquals(Optional.of(new Heard(first, 999)), clock.heard(1001));
        assertEquals(Optional.of(new Heard(second, 0)), clock.heard(1000));
        assertEquals(Optional.of(new Heard(second, 1000)), clock.heard(0));
    }

    @Test
    void aLineThatContradictsItselfDoesNotTurnTimeBack() {
        clock.wrote(sound(first, 0, 1000));
        clock.heard(100);

        assertEquals(Optional.of(new Heard(first, 900)), clock.heard(1000));
    }

    @Test
    void afterARestartOnlyNewSoundCounts() {
        clock.wrote(sound(first, 0, 1000));
        clock.restart();
        clock.wrote(sound(first, 48_000, 100));

        assertEquals(Optional.of(new Heard(first, 48_000)), clock.heard(100));
    }

    @Test
    void aTrackIsHeldFromItsFirstFrameToItsLast() {
        assertFalse(clock.holds(second.cue()));
        clock.wrote(sound(second, 0, 10));
        assertTrue(clock.holds(second.cue()));
    }

    @Property
    void thePositionIsAllThatWasWrittenLessWhatIsPending(
            @ForAll List<@IntRange(min = 1, max = 2000) Integer> pieces,
            @ForAll @IntRange(max = 4800) int pending) {
        HeardClock line = new HeardClock();
        long written = 0;
        for (int frames : pieces) {
            line.wrote(sound(first, written, frames));
            written += frames;
        }
        long expected = Math.max(0, written - pending);

        Optional<Long> position = line.heard(pending).map(Heard::position);

        assertEquals(pieces.isEmpty() ? Optional.empty() : Optional.of(expected), position);
    }
}
