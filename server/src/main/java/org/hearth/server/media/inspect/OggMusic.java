package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Understood;

import java.io.IOException;
import java.util.Optional;

/// Reads Opus and Vorbis music without loading it.
final class OggMusic {

    /// RFC 7845, section 4: the clock of Opus runs at 48 kHz whatever was recorded.
    private static final int OPUS_CLOCK = 48_000;

    private OggMusic() {}

    /// Empty for other things in Ogg: videos, FLAC, Speex.
    static Optional<Understood> read(OpenFile file) throws IOException, Defect {
        OggStream stream = OggStream.of(file).orElse(null);
        if (stream == null) return Optional.empty();
        Bytes id = stream.identification();
        if (id.holds(0, "OpusHead") && id.length() >= 19) {
            double samples = stream.endPosition() - (double) id.number16Le(10);
            return Optional.of(
                    understood(
                            file,
                            MediaFormat.OPUS,
                            samples / OPUS_CLOCK,
                            sound("opus", id.at(9), OPUS_CLOCK),
                            comments(stream, "OpusTags")));
        }
        if (id.holds(0, "\u0001vorbis") && id.length() >= 30) {
            long rate = id.number32Le(12);
            if (rate == 0) throw Defect.damaged("its sample rate is impossible");
            return Optional.of(
                    understood(
                            file,
                            MediaFormat.OGG,
                            stream.endPosition() / (double) rate,
                            sound("vorbis", id.at(11), rate),
                            comments(stream, "\u0003vorbis")));
        }
        return Optional.empty();
    }

    private static Metadata sound(String codec, int channels, long sampleRateHz) {
        return new Metadata()
                .text("codec", codec)
                .count("channels", channels)
                .count("sampleRateHz", sampleRateHz);
    }

    private static VorbisComments comments(OggStream stream, String magic) {
        return stream.comments().holds(0, magic)
                ? VorbisComments.parse(stream.comments(), magic.length())
                : VorbisComments.NONE;
    }

    private static Understood understood(
            OpenFile file,
            MediaFormat format,
            double seconds,
            Metadata metadata,
            VorbisComments comments) {
        metadata.bitRate(file.size(), seconds);
        comments.describe(metadata);
        return new Understood(
                format,
                file.size(),
                Extent.lasting(seconds),
                comments.labels(),
                metadata.known(),
                comments.cover());
    }
}
