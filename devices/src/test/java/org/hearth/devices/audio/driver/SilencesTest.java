package org.hearth.devices.audio.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;

class SilencesTest {
    private static final int SECOND = LineFormat.RATE;

    private final Silences silences = new Silences();

    @Test
    void soundThatBeginsLateIsAwaitedInSilence() {
        assertTrue(silences.begin(SECOND / 2, sound(100)));
        assertEquals(SECOND / 2 + 100, owed());
    }

    @Test
    void whatLiesBeforeThePlaceIsCutOff() {
        assertFalse(silences.begin(-2 * SECOND, sound(1_000)));
        assertTrue(silences.begin(-400, sound(1_000)));
        assertEquals(600, owed());
    }

    @Test
    void aHoleIsFilledAndAnOverlapLeftOut() {
        silences.goOn(SECOND, sound(10));
        assertEquals(SECOND + 10, owed());
        silences.goOn(-2_000, sound(5_000));
        assertEquals(3_000, owed());
    }

    @Test
    void roundedAndDamagedTimesChangeNothing() {
        silences.goOn(48, sound(10));
        assertEquals(10, owed());
        silences.goOn(-48, sound(10));
        assertEquals(10, owed());
        silences.goOn(SECOND * 3_600L, sound(10));
        assertEquals(10, owed());
    }

    private long owed() {
        long bytes = 0;
        while (silences.isOwing()) bytes += silences.next().remaining();
        return bytes / LineFormat.FRAME_BYTES;
    }

    private static ByteBuffer sound(int frames) {
        return ByteBuffer.allocate(frames * LineFormat.FRAME_BYTES);
    }
}
