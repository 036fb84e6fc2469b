package org.hearth.server.platform.stream;

import org.jspecify.annotations.Nullable;

import java.nio.channels.FileChannel;
import java.time.Duration;

/// Bytes to be sent as they are.
public sealed interface Content {

    /// The media type, such as `audio/flac`.
    String mimeType();

    /// Changes whenever the bytes do; without quotes.
    String etag();

    /// How long a client may keep it without asking.
    Duration maxAge();

    /// Part of a file, sent by the kernel where it can. The sender closes the channel.
    ///
    /// @param length the file's size when it was opened
    /// @param fileName as which browsers keep it; null for what they show
    record OpenFile(
            FileChannel channel,
            long length,
            String mimeType,
            String etag,
            Duration maxAge,
            @Nullable String fileName)
            implements Content {

        /// A file to be shown.
        public OpenFile(
                FileChannel channel, long length, String mimeType, String etag, Duration maxAge) {
            this(channel, length, mimeType, etag, maxAge, null);
        }
    }

    /// A few bytes from memory.
    @SuppressWarnings("ArrayRecordComponent") // made once, read once
    record Memory(byte[] bytes, String mimeType, String etag, Duration maxAge) implements Content {}
}
