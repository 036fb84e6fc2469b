package org.hearth.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/// Writes small real sound files by hand: silence with a title and an artist in it.
///
/// Format: "Multimedia Programming Interface and Data Specifications 1.0", RIFF WAVE and its INFO
/// list.
public final class SampleFiles {
    private static final int RATE = 8_000;
    private final Path folder;

    /// @param folder where the files go
    public SampleFiles(Path folder) {
        this.folder = folder;
    }

    /// A song that has only its file's name.
    public Path song(String name) {
        return write(name, wave(RATE, new byte[0]));
    }

    /// A song of so many seconds.
    public Path song(String name, Duration length) {
        return write(name, wave((int) (length.toMillis() * RATE / 1_000), new byte[0]));
    }

    /// A song that names itself.
    public Path song(String name, String title, String artist) {
        byte[] words = joined(chunk("INAM", text(title)), chunk("IART", text(artist)));
        return write(name, wave(RATE, chunk("LIST", joined(latin1("INFO"), words))));
    }

    /// A file with a song's name and no song in it.
    public Path broken(String name) {
        return write(name, text("this is no music at all"));
    }

    /// Makes a file seem changed at another moment.
    public static void touch(Path file, Instant moment) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(moment));
    }

    private Path write(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException failure) {
            throw new IllegalStateException("no sample " + name, failure);
        }
    }

    private static byte[] wave(int frames, byte[] tags) {
        ByteBuffer format = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        format.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
        format.putShort((short) 1).putShort((short) 8);
        byte[] silence = new byte[frames];
        java.util.Arrays.fill(silence, (byte) 0x80);
        byte[] sound = joined(chunk("fmt ", format.array()), chunk("data", silence));
        return chunk("RIFF", joined(latin1("WAVE"), sound, tags));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] size =
                ByteBuffer.allocate(Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(content.length)
                        .array();
        byte[] even = new byte[content.length % 2];
        return joined(latin1(name), size, content, even);
    }

    private static byte[] text(String text) {
        return joined(text.getBytes(StandardCharsets.UTF_8), new byte[1]);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
