package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.Unplayable;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/// One open file that gives its sound piece by piece. One thread at a time.
interface SoundFile extends AutoCloseable {
    /// Length of its sound, zero when the file does not tell.
    Duration length();

    /// Place of the frame that [#next()] gives next, in frames from the beginning.
    long position();

    /// A piece of sound in [LineFormat], possibly an empty one; nothing at the end.
    ///
    /// @throws Unplayable when the file cannot be played any further
    Optional<ByteBuffer> next() throws Unplayable;

    @Override
    void close();
}
