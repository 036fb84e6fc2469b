package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Cover;
import org.hearth.server.media.inspect.Inspection.Understood;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.AudioHeader;
import org.jaudiotagger.audio.exceptions.CannotReadException;
import org.jaudiotagger.audio.exceptions.InvalidAudioFrameException;
import org.jaudiotagger.audio.exceptions.ReadOnlyFileException;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Reads tags and lengths of MP3, M4A and WAV music through jaudiotagger, in this process and fast.
/// Callers first see to it that the tags are small and the music is where it should be.
final class AudioTags {

    /// Kept, because the logging system forgets loggers, and their levels, that nobody holds.
    private static final Logger LIBRARY = Logger.getLogger("org.jaudiotagger");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private AudioTags() {}

    /// Empty when the library gives up: a second reader may still understand the file.
    static Optional<Understood> read(OpenFile file, MediaFormat format) throws IOException {
        return read(file, format, format.name().toLowerCase(Locale.ROOT));
    }

    /// @param codec how the sound is written, in ffmpeg's words
    static Optional<Understood> read(OpenFile file, MediaFormat format, String codec)
            throws IOException {
        try (ReachableName name = ReachableName.of(file.path())) {
            AudioFile audio =
                    AudioFileIO.readAs(
                            name.path().toFile(), format.name().toLowerCase(Locale.ROOT));
            return Optional.of(
                    understood(file, format, codec, audio.getAudioHeader(), audio.getTag()));
        } catch (CannotReadException
                | TagException
                | ReadOnlyFileException
                | InvalidAudioFrameException
                // What the library throws at fields it did not expect.
                | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Understood understood(
            OpenFile file,
            MediaFormat format,
            String codec,
            AudioHeader header,
            @Nullable Tag tag) {
        Metadata metadata =
                new Metadata()
                        .text("codec", codec)
                        .count("bitRateKbps", header.getBitRateAsNumber())
                        .count("sampleRateHz", header.getSampleRateAsNumber())
                        .count("channels", channels(header.getChannels()));
        Labels labels = Labels.NONE;
        Cover cover = Cover.NONE;
        if (tag != null) {
            labels =
                    new Labels(
                            tag.getFirst(FieldKey.TITLE),
                            tag.getFirst(FieldKey.ARTIST),
                            tag.getFirst(FieldKey.ALBUM));
            cover = tag.hasField(FieldKey.COVER_ART) ? Cover.EMBEDDED : Cover.NONE;
            metadata.text("genre", tag.getFirst(FieldKey.GENRE))
                    .text("albumArtist", tag.getFirst(FieldKey.ALBUM_ARTIST))
                    .year(tag.getFirst(FieldKey.YEAR))
                    .position("track", tag.getFirst(FieldKey.TRACK));
            // WAV has no word for it, and the library throws.
            boolean hasDiscs = format != MediaFormat.WAV;
            if (hasDiscs) metadata.position("disc", tag.getFirst(FieldKey.DISC_NO));
        }
        Extent extent = Extent.lasting(header.getPreciseTrackLength());
        return new Understood(format, file.size(), extent, labels, metadata.known(), cover);
    }

    /// The library answers `Mono`, `Stereo`, `Joint Stereo`, `Dual` or a number.
    private static int channels(String text) {
        if (text.matches("\\d{1,2}")) return Integer.parseInt(text);
        return text.equals("Mono") ? 1 : 2;
    }
}
