package org.hearth.server.media;

import org.hearth.server.platform.db.Listing;
import org.jspecify.annotations.Nullable;

/// Which items are wanted.
///
/// @param type only these; all when null
/// @param state only these; usable ones when null
/// @param rootId only of this folder; of all when null
/// @param listing `orderBy` is `title`, `album`, `createdAt` or `size`; `search` finds items that
///   have all the words in title, artist, album or file name
public record MediaQuery(
        @Nullable MediaType type,
        @Nullable MediaState state,
        @Nullable RootId rootId,
        Listing listing) {}
