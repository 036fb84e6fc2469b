package org.hearth.devices.audio.driver;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FORCE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EINVAL;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EIO;

import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.hearth.devices.audio.Unplayable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of one file as ffmpeg reads them. Through Java, so that every name the file system
/// allows can be opened and ffmpeg opens nothing by itself. One thread at a time.
final class FileInput implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int SEEK_SET = 0;
    private static final int SEEK_CUR = 1;
    private static final int SEEK_END = 2;

    private final FileChannel channel;
    private final Reader reader = new Reader();
    private final Seeker seeker = new Seeker();
    private final AVIOContext context;
    private boolean hasFailed;

    private FileInput(FileChannel channel) {
        this.channel = channel;
        BytePointer buffer = new BytePointer(av_malloc(BUFFER_BYTES)).capacity(BUFFER_BYTES);
        Write_packet_Pointer_BytePointer_int noWriter = null;
        context = avio_alloc_context(buffer, BUFFER_BYTES, 0, null, reader, noWriter, seeker);
    }

    static FileInput open(Path file) throws Unplayable {
        String name = Cue.nameOf(file);
        // Anything else, such as a pipe, could block for ever.
        if (!Files.isRegularFile(file)) {
            throw new Unplayable(
                    Files.exists(file)
                            ? name + " is not a file that can be played."
                            : name
                                    + " is no longer there. Scan the library to bring it up to"
                                    + " date.");
        }
        try {
            return new FileInput(FileChannel.open(file));
        } catch (AccessDeniedException _) {
            throw new Unplayable(name + " may not be read by Hearth. Check its permissions.");
        } catch (IOException _) {
            throw new Unplayable(name + " could not be opened. Check the disk it is on.");
        }
    }

    AVIOContext context() {
        return context;
    }

    /// True when the disk, not the content, was at fault.
    boolean hasFailed() {
        return hasFailed;
    }

    @Override
    public void close() {
        // ffmpeg may have replaced the buffer that it was given.
        av_free(context.buffer());
        avio_context_free(context);
        reader.close();
        seeker.close();
        try {
            channel.close();
        } catch (IOException _) {
            // It was only read; nothing is lost.
            hasFailed = true;
        }
    }

    private int read(BytePointer target, int size) {
        try {
            int count = channel.read(target.capacity(size).asByteBuffer());
            return count < 0 ? AVERROR_EOF : count;
        } catch (IOException | RuntimeException _) {
            // Nothing may be thrown through native frames.
            hasFailed = true;
            return AVERROR_EIO();
        }
    }

    private long seek(long offset, int whence) {
        try {
            long base =
                    switch (whence & ~AVSEEK_FORCE) {
                        case AVSEEK_SIZE -> -1;
                        case SEEK_SET -> 0;
                        case SEEK_CUR -> channel.position();
                        case SEEK_END -> channel.size();
                        default -> Long.MIN_VALUE;
                    };
            if (base == -1) {
                return channel.size();
            }
            return base + offset < 0 ? AVERROR_EINVAL() : to(base + offset);
        } catch (IOException | RuntimeException _) {
            hasFailed = true;
            return AVERROR_EIO();
        }
    }

    private long to(long position) throws IOException {
        channel.position(position);
        return position;
    }

    private final class Reader extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer target, int size) {
            return read(target, size);
        }
    }

    private final class Seeker extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            return seek(offset, whence);
        }
    }
}
