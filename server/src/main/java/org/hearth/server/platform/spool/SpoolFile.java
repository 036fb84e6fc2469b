package org.hearth.server.platform.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Lines of text in one file, each on the disk before [#append] returns. One thread at a time.
///
/// A last line without its end was being written when the hub was killed, so nobody has been told
/// that it is kept; it is cut off when the file is opened.
final class SpoolFile implements AutoCloseable {
    private final FileChannel channel;
    private final long mostBytes;

    private SpoolFile(FileChannel channel, long mostBytes) {
        this.channel = channel;
        this.mostBytes = mostBytes;
    }

    /// @param mostBytes beyond which nothing more is taken
    static SpoolFile open(Path file, long mostBytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        SpoolFile spool = new SpoolFile(channel, mostBytes);
        String text = spool.text();
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (whole.length() < text.length()) {
            spool.cut(whole.getBytes(StandardCharsets.UTF_8).length);
        }
        return spool;
    }

    boolean isEmpty() throws IOException {
        return channel.size() == 0;
    }

    /// Keeps a line, or throws and is as before.
    void append(String line) throws IOException {
        long end = channel.size();
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        if (end + bytes.remaining() > mostBytes) throw new IOException("the spool is full");
        try {
            while (bytes.hasRemaining()) channel.write(bytes, end + bytes.position());
            channel.force(true);
        } catch (IOException failure) {
            cut(end);
            throw failure;
        }
    }

    /// All that is kept, the oldest first.
    List<String> lines() throws IOException {
        return text().lines().toList();
    }

    void clear() throws IOException {
        cut(0);
    }

    private void cut(long bytes) throws IOException {
        channel.truncate(bytes);
        channel.force(true);
    }

    private String text() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
