package org.hearth.server.boxes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The test tone: two seconds of 523 Hz, at a quarter of what a loudspeaker can, without a click at
/// either end. Thread-safe. A file of the data folder, for boxes play files.
///
/// Format: "Multimedia Programming Interface and Data Specifications 1.0", RIFF WAVE.
final class ToneFile {
    static final int SECONDS = 2;
    static final int HZ = 523;
    static final int AMPLITUDE = Short.MAX_VALUE / 4;

    private static final int RATE = 24_000;
    private static final int SAMPLES = SECONDS * RATE;
    private static final int FADE = RATE / 50;
    private static final int BYTES_OF_SAMPLE = 2;
    private static final int HEADER = 44;
    private static final int FORMAT = 16;
    private static final int SIZE = HEADER + SAMPLES * BYTES_OF_SAMPLE;

    private final Path file;

    /// @param data the hub's data folder
    ToneFile(Path data) {
        file = data.resolve("test-tone.wav");
    }

    /// As boxes play it; the file is written where it is not there.
    synchronized Sound sound() {
        try {
            if (!Files.exists(file) || Files.size(file) != SIZE) write();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Sound("test tone", file, "Test tone");
    }

    private void write() throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.write(half, bytes());
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] bytes() {
        ByteBuffer wave = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(name("RIFF")).putInt(SIZE - 8).put(name("WAVE"));
        wave.put(name("fmt ")).putInt(FORMAT).putShort((short) 1).putShort((short) 1);
        wave.putInt(RATE).putInt(RATE * BYTES_OF_SAMPLE);
        wave.putShort((short) BYTES_OF_SAMPLE).putShort((short) (BYTES_OF_SAMPLE * Byte.SIZE));
        wave.put(name("data")).putInt(SAMPLES * BYTES_OF_SAMPLE);
        for (int i = 0; i < SAMPLES; i++) wave.putShort(sample(i));
        return wave.array();
    }

    private static short sample(int number) {
        double end = Math.min(number, SAMPLES - 1 - number);
        double loudness = AMPLITUDE * Math.min(1, end / FADE);
        return (short) Math.round(loudness * Math.sin(2 * Math.PI * HZ * number / RATE));
    }

    private static byte[] name(String of) {
        return of.getBytes(StandardCharsets.US_ASCII);
    }
}
