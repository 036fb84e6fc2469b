package org.hearth.devices.audio.driver;

import static org.hearth.devices.audio.driver.Pieces.sound;
import static org.hearth.devices.audio.driver.Pieces.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.hearth.devices.audio.driver.Decoded.Fault;
import org.hearth.devices.audio.driver.Decoded.Over;
import org.hearth.devices.audio.driver.Decoded.Sound;
import org.hearth.devices.audio.driver.Decoded.Waiting;
import org.junit.jupiter.api.Test;

import java.util.List;

class PcmBufferTest {
    private final PcmBuffer buffer = new PcmBuffer();
    private final Track first = track(1, 1);
    private final Track second = track(1, 2);

    PcmBufferTest() {
        buffer.begin(1);
    }

    @Test
    void aPieceIsCutToWhatTheLineTakes() {
        buffer.put(sound(first, 100, 30));

        assertEquals(sound(first, 100, 20), buffer.take(20));
        assertEquals(sound(first, 120, 10), buffer.take(20));
        assertEquals(new Waiting(), buffer.take(20));
    }

    @Property
    void nothingIsLostOrMixedHoweverItIsCut(
            @ForAll List<@IntRange(min = 1, max = 3000) Integer> pieces,
            @ForAll @IntRange(min = 1, max = 960) int block) {
        PcmBuffer pieceBuffer = new PcmBuffer();
        pieceBuffer.begin(1);
        long written = 0;
        for (int frames : pieces) {
            pieceBuffer.put(sound(first, written, frames));
            written += frames;
        }

        long taken = 0;
        while (pieceBuffer.take(block) instanceof Sound sound) {
            assertEquals(sound(first, taken, sound.frames()), sound);
            taken += sound.frames();
        }
        assertEquals(written, taken);
    }

    @Test
    void whatAnOlderRunStillDeliversIsDropped() {
        buffer.begin(2);

        buffer.put(sound(first, 0, 10));
        buffer.fail(new Fault(first.cue(), "broken"));
        buffer.over(1);

        assertEquals(new Waiting(), buffer.take(20));
    }

    @Test
    void theEndComesAfterTheLastSound() {
        buffer.put(sound(first, 0, 10));
        buffer.over(1);

        assertEquals(sound(first, 0, 10), buffer.take(20));
        assertEquals(new Over(), buffer.take(20));
        buffer.expect();
        assertEquals(new Waiting(), buffer.take(20));
    }

    @Test
    void aFaultComesAfterTheSoundBeforeIt() {
        Fault fault = new Fault(first.cue(), "broken");
        buffer.put(sound(first, 0, 10));
        buffer.fail(fault);

        assertEquals(sound(first, 0, 10), buffer.take(20));
        assertEquals(fault, buffer.take(20));
    }

    @Test
    void aTrackCanBeTakenBackUntilTheLineBeginsIt() {
        buffer.put(sound(first, 0, 10));
        buffer.put(sound(second, 0, 10));

        assertTrue(buffer.retract(second.cue()));
        assertEquals(sound(first, 0, 10), buffer.take(20));
        assertEquals(new Waiting(), buffer.take(20));

        buffer.put(sound(second, 0, 10));
        buffer.take(5);
        assertFalse(buffer.retract(second.cue()));
        assertEquals(sound(second, 5, 5), buffer.take(20));
    }

    @Test
    void itIsFullAfterASecondAndLowBelowHalfOfIt() {
        buffer.put(sound(first, 0, PcmBuffer.CAPACITY));
        assertTrue(buffer.isFull());
        assertFalse(buffer.isLow());

        buffer.take(PcmBuffer.CAPACITY / 2 + 1);

        assertFalse(buffer.isFull());
        assertTrue(buffer.isLow());
    }
}
