package org.hearth.devices.audio.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

class GainRampTest {
    private static final short LOUD = 10_000;

    private final GainRamp gain = new GainRamp();

    @Test
    void fullVolumeLeavesEverySampleAsItIs() {
        ByteBuffer in = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, -5, -6, -7, -8});
        byte[] out = new byte[8];
        gain.set(GainRamp.of(100));

        assertEquals(2, gain.apply(in, out));

        assertArrayEquals(in.array(), out);
    }

    @Test
    void volumeZeroIsSilence() {
        gain.set(GainRamp.of(0));

        assertArrayEquals(new short[20], left(steady(20)));
    }

    @Test
    void aChangeTakesTenMillisecondsAndEndsExactly() {
        gain.set(0);
        gain.aim(1);
        assertEquals(480, gain.framesLeft());

        short[] samples = left(steady(500));

        assertEquals(0, gain.framesLeft());
        assertEquals(LOUD / 2, samples[239], 2);
        assertEquals(LOUD, samples[479]);
        assertEquals(LOUD, samples[499]);
    }

    @Property
    void noChangeIsAStep(
            @ForAll @IntRange(max = 100) int from, @ForAll @IntRange(max = 100) int to) {
        GainRamp ramp = new GainRamp();
        ramp.set(GainRamp.of(from));
        ramp.aim(GainRamp.of(to));

        short[] samples = left(ramp, steady(600));

        for (int i = 1; i < samples.length; i++) {
            assertTrue(Math.abs(samples[i] - samples[i - 1]) <= LOUD / 480 + 2);
        }
        assertEquals(Math.round(LOUD * GainRamp.of(to)), samples[599]);
    }

    @Property
    void louderIsNeverQuieter(@ForAll @IntRange(max = 99) int volume) {
        assertTrue(GainRamp.of(volume) < GainRamp.of(volume + 1));
    }

    private short[] left(ByteBuffer in) {
        return left(gain, in);
    }

    private static short[] left(GainRamp gain, ByteBuffer in) {
        byte[] out = new byte[in.remaining()];
        int frames = gain.apply(in, out);
        ByteBuffer samples = ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN);
        short[] left = new short[frames];
        for (int i = 0; i < frames; i++) {
            left[i] = samples.getShort(i * LineFormat.FRAME_BYTES);
        }
        return left;
    }

    private static ByteBuffer steady(int frames) {
        ByteBuffer pcm =
                ByteBuffer.allocate(frames * LineFormat.FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (pcm.hasRemaining()) {
            pcm.putShort(LOUD);
        }
        return pcm.flip();
    }
}
