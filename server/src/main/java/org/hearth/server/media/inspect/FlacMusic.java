package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Cover;
import org.hearth.server.media.inspect.Inspection.Understood;

import java.io.IOException;
import java.util.OptionalLong;

/// Reads the metadata blocks of FLAC music: RFC 9639, section 8. Only what is needed of each is
/// loaded. jaudiotagger reserves whatever length a comment claims, up to 2 GB, and so is not asked.
final class FlacMusic {

    private static final int MOST_BLOCKS = 128;
    private static final int MOST_COMMENTS = OggStream.MOST_COMMENTS;
    private static final int TAIL = 64 * 1024;
    private static final long MOST_SAMPLES = (1L << 36) - 1;
    private static final int STREAM_INFO = 0;
    private static final int STREAM_INFO_LENGTH = 34;
    private static final int COMMENTS = 4;
    private static final int PICTURE = 6;

    private FlacMusic() {}

    /// `start` is where the music's signature stands: behind an ID3 tag, if there is one.
    static Understood read(OpenFile file, int start) throws IOException, Defect {
        Bytes info = file.read(start + 8L, STREAM_INFO_LENGTH);
        if (info.length() < STREAM_INFO_LENGTH) throw Defect.truncated("it has no header");
        VorbisComments comments = VorbisComments.NONE;
        Cover cover = Cover.NONE;
        long at = start + 4L;
        boolean isLast = false;
        for (int blocks = 0; blocks < MOST_BLOCKS && !isLast; blocks++) {
            Bytes header = file.read(at, 4);
            if (header.length() < 4) throw Defect.truncated("its music is missing");
            isLast = header.at(0) >= 0x80;
            int type = header.at(0) & 0x7F;
            int length = header.number24(1);
            if (blocks == 0 && type != STREAM_INFO) throw Defect.damaged("it has no header");
            if (type == PICTURE) cover = Cover.EMBEDDED;
            if (type == COMMENTS) {
                Bytes block = file.read(at + 4, Math.min(length, MOST_COMMENTS));
                comments = VorbisComments.parse(block, 0);
            }
            at += 4 + length;
        }
        if (at >= file.size()) throw Defect.truncated("its music is missing");
        requireEnd(file, info);
        return understood(file, info, comments, cover);
    }

    /// The last frame must hold the last of the samples that the header promises.
    private static void requireEnd(OpenFile file, Bytes info) throws IOException, Defect {
        int blockSize = info.number16(2);
        long samples = info.number64(10) & MOST_SAMPLES;
        OptionalLong last = FlacFrame.lastStart(file.tail(TAIL), blockSize);
        if (last.isPresent() && last.getAsLong() + blockSize < samples) {
            throw Defect.truncated("%d samples are missing".formatted(samples - last.getAsLong()));
        }
    }

    /// STREAMINFO, RFC 9639, 8.2: 20 bits of sample rate, 3 of channels, 5 of sample size, 36 of
    /// samples.
    private static Understood understood(
            OpenFile file, Bytes info, VorbisComments comments, Cover cover) {
        long packed = info.number64(10);
        long rate = packed >>> 44;
        long samples = packed & MOST_SAMPLES;
        double seconds = rate == 0 ? 0 : samples / (double) rate;
        Metadata metadata =
                new Metadata()
                        .text("codec", "flac")
                        .count("channels", ((packed >>> 41) & 7) + 1)
                        .count("sampleRateHz", rate)
                        .bitRate(file.size(), seconds);
        comments.describe(metadata);
        return new Understood(
                MediaFormat.FLAC,
                file.size(),
                Extent.lasting(seconds),
                comments.labels(),
                metadata.known(),
                cover == Cover.NONE ? comments.cover() : cover);
    }
}
