package org.hearth.devices.audio.driver;

import java.time.Duration;

import javax.sound.sampled.AudioFormat;

/// The one format that everything is converted to: 48 kHz, stereo, 16 bit signed, little endian. A
/// frame is one sample of both channels.
public final class LineFormat {
    static final int RATE = 48_000;
    static final int CHANNELS = 2;
    static final int FRAME_BYTES = 2 * CHANNELS;
    static final AudioFormat JAVA_SOUND = new AudioFormat(RATE, 16, CHANNELS, true, false);

    private static final long NANOS = 1_000_000_000L;

    private LineFormat() {}

    /// The frame that is heard at a time.
    public static long frames(Duration time) {
        return time.toSeconds() * RATE + time.toNanosPart() * (long) RATE / NANOS;
    }

    /// The time at which a frame begins, rounded up so that [#frames] gives the same frame back.
    public static Duration time(long frames) {
        return Duration.ofSeconds(frames / RATE, (frames % RATE * NANOS + RATE - 1) / RATE);
    }
}
