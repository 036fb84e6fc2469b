package org.hearth.devices.audio.driver;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Applies the volume to 16 bit stereo sound and changes it over 10 ms, so that no step is heard.
/// One thread at a time.
final class GainRamp {
    /// Frames that a change takes.
    static final int RAMP_FRAMES = LineFormat.RATE / 100;

    private float gain;
    private float target;
    private float step;
    private int left;

    /// Loudness 0-100 as a factor. Cubic, as PulseAudio does it: steps sound even to the ear, and
    /// 100 is unity.
    static float of(int volume) {
        float share = volume / 100f;
        return share * share * share;
    }

    /// Begins to move towards a factor.
    void aim(float factor) {
        target = factor;
        left = RAMP_FRAMES;
        step = (target - gain) / RAMP_FRAMES;
    }

    /// Is at a factor at once; for sound that begins anew.
    void set(float factor) {
        gain = factor;
        target = factor;
        left = 0;
    }

    /// Frames until the gain is where it should be.
    int framesLeft() {
        return left;
    }

    /// Writes the frames of `in` into `out` and returns how many there were.
    int apply(ByteBuffer in, byte[] out) {
        ByteBuffer from = in.slice().order(ByteOrder.LITTLE_ENDIAN);
        int frames = from.remaining() / LineFormat.FRAME_BYTES;
        if (left == 0 && gain == 1f) {
            from.get(0, out, 0, frames * LineFormat.FRAME_BYTES);
            return frames;
        }
        ByteBuffer to = ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            move();
            to.putShort(scaled(from.getShort()));
            to.putShort(scaled(from.getShort()));
        }
        return frames;
    }

    private void move() {
        if (left > 0) {
            left--;
            gain = left == 0 ? target : gain + step;
        }
    }

    private short scaled(short sample) {
        return (short) Math.round(sample * gain);
    }
}
