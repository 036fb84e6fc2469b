package org.hearth.devices.audio;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Turns sound files into packets for small loudspeakers. Thread-safe.
public interface PacketEncoder {
    /// Sound in each packet.
    Duration PACKET = Duration.ofMillis(60);

    /// Opens a file.
    ///
    /// @param from the place of the first packet in it; behind its end there is none
    /// @throws Unplayable when there is no sound in it that can be played
    Encoding open(Path file, Duration from) throws Unplayable;

    /// One file on its way. One thread at a time.
    interface Encoding extends AutoCloseable {
        /// The next packet; nothing at the end. The last one is filled up with silence.
        ///
        /// @throws Unplayable when the file cannot be read any further
        Optional<ByteBuffer> next() throws Unplayable;

        @Override
        void close();
    }
}
