package org.hearth.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes real songs.
///
/// Format: RIFF WAVE, 16-bit PCM, one channel, 22,050 frames a second.
final class Tones {
    private static final int RATE = 22_050;
    private static final int HEAD = 44;

    private Tones() {}

    /// A tone of 440 Hz.
    static Path wav(Path file, int seconds) throws IOException {
        int size = seconds * RATE * 2;
        ByteBuffer wav = ByteBuffer.allocate(HEAD + size).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(head(size));
        for (int at = 0; at < seconds * RATE; at++) {
            wav.putShort((short) (8_000 * Math.sin(2 * Math.PI * 440 * at / RATE)));
        }
        return Files.write(file, wav.array());
    }

    /// Silence of so many bytes, which takes no room on the disk.
    static Path silence(Path file, int bytes) throws IOException {
        Files.write(file, head(bytes - HEAD).array());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), bytes - 1);
        }
        return file;
    }

    private static ByteBuffer head(int size) {
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RIFF")).putInt(HEAD - 8 + size).put(ascii("WAVEfmt ")).putInt(16);
        head.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
        head.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(size);
        return head.flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
