package org.hearth.server.media.inspect;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What looking into one file found.
public sealed interface Inspection {

    /// A file that the library can offer. `size` is in bytes.
    ///
    /// `metadata` is ready to be stored as JSON and holds only what is known: `year`, `track`,
    /// `disc`, `bitRateKbps`, `sampleRateHz`, `channels`, `orientation` (EXIF, 1-8) and `pages` as
    /// integers; `frameRate`, `latitude` and `longitude` as decimals; `genre`, `albumArtist`,
    /// `codec`, `videoCodec`, `camera` and `takenAt` (ISO local date and time) as strings.
    record Understood(
            MediaFormat format,
            long size,
            Extent extent,
            Labels labels,
            Map<String, Object> metadata,
            Cover cover)
            implements Inspection {
        public Understood {
            metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        }
    }

    /// A file with a media name that cannot be used; `reason` is a sentence for people.
    record Problem(Kind kind, String reason) implements Inspection {}

    /// A file whose name is not that of any media format.
    record Ignored() implements Inspection {}

    /// Why a file cannot be used.
    enum Kind {
        UNREADABLE,
        EMPTY,
        TRUNCATED,
        MISLABELLED,
        TOO_LARGE,
        DAMAGED
    }

    /// Whether the file carries a picture of its own.
    enum Cover {
        EMBEDDED,
        NONE
    }
}
