package org.hearth.devices.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The first bytes of a sound file that somebody writes by hand: 16-bit PCM.
///
/// Format: "Multimedia Programming Interface and Data Specifications 1.0", RIFF WAVE.
public final class WaveHeader {
    /// How many bytes it has.
    public static final int LENGTH = 44;

    private WaveHeader() {}

    /// What stands before the sound.
    ///
    /// @param channels 1 or 2
    /// @param rate frames a second
    /// @param size of the whole file, in bytes
    public static byte[] of(int channels, int rate, long size) {
        int frame = channels * 2;
        ByteBuffer header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        header.put(name("RIFF")).putInt((int) (size - 8)).put(name("WAVE"));
        header.put(name("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
        header.putInt(rate).putInt(rate * frame).putShort((short) frame).putShort((short) 16);
        header.put(name("data")).putInt((int) (size - LENGTH));
        return header.array();
    }

    private static byte[] name(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
