package org.hearth.server.media;

import java.time.Instant;

/// A folder of the library.
///
/// @param path absolute
/// @param online false while the folder cannot be reached; its items are kept
public record Root(RootId id, String name, String path, boolean online, Instant createdAt) {

    static Root of(MediaRoot row) {
        return new Root(new RootId(row.id), row.name, row.path, row.online, row.createdAt);
    }
}
