package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Understood;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads music and films: in this process when that is fast and cannot grow, else through ffprobe.
final class Recording {

    /// Larger tags are left to a child process with memory of its own.
    private static final int MOST_TAGS = 2 * 1024 * 1024;

    /// Encoders and tag editors disagree by a frame or two about where music ends.
    private static final int TOLERANCE = 4096;

    private Recording() {}

    static Understood read(OpenFile file, Content content, MediaFormat announced)
            throws IOException, Defect {
        switch (content) {
            case MATROSKA -> Ebml.requireWhole(file);
            case AVI, WAV -> Riff.requireWhole(file);
            default -> {}
        }
        Optional<Understood> fast =
                switch (content) {
                    case MPEG_AUDIO -> mpeg(file);
                    case FLAC -> Optional.of(FlacMusic.read(file, Id3Tag.of(file).length()));
                    case OGG -> OggMusic.read(file);
                    case ISO_MEDIA -> isoMedia(file, announced);
                    case WAV -> wav(file);
                    default -> Optional.empty();
                };
        return fast.isPresent() ? fast.get() : Probe.read(file, content, announced);
    }

    private static Optional<Understood> mpeg(OpenFile file) throws IOException, Defect {
        Id3Tag tag = Id3Tag.of(file);
        Bytes music = file.read(tag.length(), OpenFile.HEAD_BYTES);
        int first = MpegFrame.anyPair(music).orElse(0);
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

    private static Optional<Understood> wav(OpenFile file) throws IOException {
        Optional<String> codec = Riff.plainSound(file, MOST_TAGS);
        return codec.isPresent()
                ? AudioTags.read(file, MediaFormat.WAV, codec.get())
                : Optional.empty();
    }

    /// Films are no work for a tag reader, and neither are boxes that claim more than they have.
    private static Optional<Understood> isoMedia(OpenFile file, MediaFormat announced)
            throws IOException, Defect {
        IsoBoxes.Index index = IsoBoxes.index(file);
        if (announced != MediaFormat.M4A || index.length() > MOST_TAGS) return Optional.empty();
        boolean isSafe = IsoBoxes.isSound(file.read(index.at(), Math.toIntExact(index.length())));
        return isSafe ? AudioTags.read(file, MediaFormat.M4A) : Optional.empty();
    }
}
