package org.hearth.server.media.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Writes PNG files of any size that pack well: a decoder meets every pixel.
final class Pngs {

    private Pngs() {}

    /// A white picture with one bit a pixel.
    static byte[] blank(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 1);
        return Samples.joined(
                Samples.latin1("\u0089PNG\r\n\u001A\n"),
                chunk("IHDR", header.array()),
                chunk("IDAT", rows(width, height)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] rows(int width, int height) {
        byte[] row = new byte[1 + (width + 7) / 8];
        Arrays.fill(row, 1, row.length, (byte) 0xFF);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            for (int written = 0; written < height; written++) deflater.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] typed = Samples.joined(Samples.latin1(type), data);
        CRC32 sum = new CRC32();
        sum.update(typed);
        return Samples.joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                typed,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
