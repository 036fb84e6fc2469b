package org.hearth.server.playlists;

import org.jspecify.annotations.Nullable;

/// A list as everybody sees it.
///
/// @param itemCount entries, missing files included
/// @param durationMs of all entries that say how long they are
/// @param version grows with every change of the list or its entries
/// @param mayEdit whether whoever asks may change it
public record Playlist(
        PlaylistId id,
        String name,
        @Nullable String description,
        int itemCount,
        long durationMs,
        long version,
        boolean mayEdit) {}
