package org.hearth.devices.samples;

import java.io.IOException;
import java.nio.file.Path;

/// Writes what was computed as files. Thread-safe; each call takes a while.
///
/// A file is there whole or not at all. Every failure says what to do, for people.
public interface SampleEncoder {

    /// Writes a JPEG.
    void picture(Path to, Canvas picture) throws IOException;

    /// Writes a FLAC with what stands about it.
    ///
    /// @param cover a JPEG, which goes into the file
    void song(Path to, Sound sound, SongTags tags, Path cover) throws IOException;

    /// Writes an MP4 of H.264 and AAC.
    ///
    /// @param soundtrack a file whose sound goes with it, as far as the film lasts
    void film(Path to, Film film, Path soundtrack) throws IOException;
}
