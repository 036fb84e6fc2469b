package org.hearth.app.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The first 44 bytes of a sound file of 48 kHz, stereo, 16 bit.
///
/// Format: "Multimedia Programming Interface and Data Specifications 1.0", RIFF WAVE.
final class WaveHeader {
    private static final int LENGTH = 44;
    private static final int RATE = 48_000;

    private WaveHeader() {}

    /// @param size of the whole file, in bytes
    static byte[] of(long size) {
        ByteBuffer header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        header.put(name("RIFF")).putInt((int) (size - 8)).put(name("WAVE"));
        header.put(name("fmt ")).putInt(16).putShort((short) 1).putShort((short) 2);
        header.putInt(RATE).putInt(RATE * 4).putShort((short) 4).putShort((short) 16);
        header.put(name("data")).putInt((int) (size - LENGTH));
        return header.array();
    }

    private static byte[] name(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
