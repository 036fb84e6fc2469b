package org.hearth.devices.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/// A finished piece of sound in two channels, each frame -1 to 1.
public final class Sound {
    /// Frames a second.
    public static final int RATE_HZ = 44_100;

    private static final int PIECE = 8_192;

    private final float[] left;
    private final float[] right;

    /// Takes both as its own.
    ///
    /// @param left as long as `right`
    Sound(float[] left, float[] right) {
        this.left = left;
        this.right = right;
    }

    /// Not a copy.
    float[] left() {
        return left;
    }

    /// Not a copy.
    float[] right() {
        return right;
    }

    /// Frames in so many seconds.
    static int frames(double seconds) {
        return (int) Math.round(seconds * RATE_HZ);
    }

    /// How long it lasts.
    public Duration length() {
        return Duration.ofMillis(left.length * 1_000L / RATE_HZ);
    }

    /// Writes it as 16 bit, little endian, left before right.
    public void writeTo(OutputStream out) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < left.length; at++) {
            piece.putShort(sample(left[at])).putShort(sample(right[at]));
            if (!piece.hasRemaining()) {
                out.write(piece.array());
                piece.clear();
            }
        }
        out.write(piece.array(), 0, piece.position());
    }

    private static short sample(float value) {
        return (short) (value * Short.MAX_VALUE);
    }
}
