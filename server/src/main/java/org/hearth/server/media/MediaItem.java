package org.hearth.server.media;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One library item as everybody sees it.
///
/// @param path relative to its folder
/// @param size in bytes
/// @param width in pixels, as shown
/// @param positionMs where the caller stopped
/// @param problem why it cannot be used, for people
public record MediaItem(
        MediaId id,
        MediaType type,
        String name,
        String path,
        RootId rootId,
        String title,
        @Nullable String artist,
        @Nullable String album,
        String mimeType,
        long size,
        @Nullable Long durationMs,
        @Nullable Integer width,
        @Nullable Integer height,
        FileFacts metadata,
        boolean hasThumbnail,
        long positionMs,
        MediaState state,
        @Nullable String problem,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /// Whether a player could play it.
    public boolean isPlayable() {
        return state == MediaState.PRESENT && (type == MediaType.AUDIO || type == MediaType.VIDEO);
    }
}
