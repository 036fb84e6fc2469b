package org.hearth.app;

import org.hearth.devices.audio.WaveHeader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes real songs: one channel, 22,050 frames a second.
public final class Tones {
    private static final int RATE = 22_050;

    private Tones() {}

    /// A tone of 440 Hz.
    public static Path wav(Path file, int seconds) throws IOException {
        return wav(file, seconds, 440);
    }

    /// A tone.
    static Path wav(Path file, int seconds, int hz) throws IOException {
        int size = WaveHeader.LENGTH + seconds * RATE * 2;
        ByteBuffer wav = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(WaveHeader.of(1, RATE, size));
        for (int at = 0; at < seconds * RATE; at++) {
            wav.putShort((short) (8_000 * Math.sin(2 * Math.PI * hz * at / RATE)));
        }
        return Files.write(file, wav.array());
    }

    /// Silence of so many bytes, which takes no room on the disk.
    static Path silence(Path file, int bytes) throws IOException {
        Files.write(file, WaveHeader.of(1, RATE, bytes));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), bytes - 1);
        }
        return file;
    }
}
