package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Understood;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads music and films: in this process when that is fast and cannot grow, else through ffprobe.
final class Recording {

    /// Larger tags are left to a child process with memory of its own.
    private static final long MOST_TAGS = 2 * 1024 * 1024;

    /// Encoders and tag editors disagree by a frame or two about where music ends.
    private static final int TOLERANCE = 4096;

    private Recording() {}

    static Understood read(OpenFile file, Content content, MediaFormat announced)
            throws IOException, Defect {
        Optional<Understood> fast =
                switch (content) {
                    case MPEG_AUDIO -> mpeg(file);
                    case FLAC -> flac(file);
                    case OGG -> OggMusic.read(file);
                    case WAV -> wav(file);
                    case ISO_MEDIA -> isoMedia(file, announced);
                    default -> Optional.empty();
                };
        if (fast.isPresent()) return fast.get();
        if (content == Content.MATROSKA) Ebml.requireWhole(file);
        if (content == Content.AVI) Chunks.requireWholeRiff(file);
        return Probe.read(file, content, announced);
    }

    private static Optional<Understood> mpeg(OpenFile file) throws IOException, Defect {
        Id3Tag tag = Id3Tag.of(file);
        Bytes music = file.read(tag.length(), OpenFile.HEAD_BYTES);
        int first = MpegFrame.firstPair(music).orElse(0);
        OptionalLong promised = MpegFrame.promisedBytes(music, first);
        if (promised.isPresent()) {
            long missing = tag.length() + first + promised.getAsLong() - file.size();
            if (missing > TOLERANCE) {
                throw Defect.truncated("%d bytes are missing".formatted(missing));
            }
        }
        return tag.isPlain() && tag.length() <= MOST_TAGS
                ? AudioTags.read(file, MediaFormat.MP3)
                : Optional.empty();
    }

    private static Optional<Understood> flac(OpenFile file) throws IOException, Defect {
        int start = Id3Tag.of(file).length();
        long tags = start + Chunks.flacMetadataSize(file, start);
        return tags <= MOST_TAGS ? AudioTags.read(file, MediaFormat.FLAC) : Optional.empty();
    }

    private static Optional<Understood> wav(OpenFile file) throws IOException, Defect {
        Chunks.requireWholeRiff(file);
        return Chunks.chunksBeforeSound(file).isPresent()
                ? AudioTags.read(file, MediaFormat.WAV)
                : Optional.empty();
    }

    /// Films are no work for a tag reader.
    private static Optional<Understood> isoMedia(OpenFile file, MediaFormat announced)
            throws IOException, Defect {
        long index = IsoBoxes.indexSize(file);
        return announced == MediaFormat.M4A && index <= MOST_TAGS
                ? AudioTags.read(file, MediaFormat.M4A)
                : Optional.empty();
    }
}
