package org.hearth.server.media.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// One regular file, open for bounded reads at any place. One thread at a time.
final class OpenFile implements AutoCloseable {

    /// Enough for every signature and, usually, for the tags of a song.
    static final int HEAD_BYTES = 16 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private final Bytes head;

    private OpenFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.size = channel.size();
        this.head = read(channel, size, 0, HEAD_BYTES);
    }

    /// Opens a file that the caller has seen to be regular; a link in its place is refused.
    static OpenFile of(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            return new OpenFile(path, channel);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    /// The first bytes, at most [#HEAD_BYTES].
    Bytes head() {
        return head;
    }

    /// The last bytes, at most `length`.
    Bytes tail(int length) throws IOException {
        return read(Math.max(0, size - length), length);
    }

    /// At most `length` bytes from `offset`; fewer, or none, at the end of the file.
    Bytes read(long offset, int length) throws IOException {
        return offset + length <= head.length()
                ? head.range((int) offset, (int) offset + length)
                : read(channel, size, offset, length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static Bytes read(FileChannel channel, long size, long offset, int length)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.clamp(size - offset, 0, length));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) break;
        }
        return Bytes.owning(Arrays.copyOf(buffer.array(), buffer.position()));
    }
}
