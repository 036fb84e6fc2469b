package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.Unplayable;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;

/// Opens files, and carries the sound over from one to the next so that no seam is heard. One
/// thread at a time.
interface SoundFiles extends AutoCloseable {
    /// Opens a file so that it gives its sound from a position.
    ///
    /// @throws Unplayable when there is no sound in it that can be played
    SoundFile open(Path file, Duration from) throws Unplayable;

    /// The sound still inside the conversion when nothing follows; a few frames.
    ByteBuffer tail();

    /// Forgets the sound still inside the conversion; what comes next does not belong to it.
    void forget();

    @Override
    void close();
}
