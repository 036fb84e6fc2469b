package org.hearth.server.media;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/// One library item as everybody sees it.
///
/// @param path relative to its folder
/// @param size in bytes
/// @param width in pixels, as shown
/// @param metadata what the file says of itself: year, genre, track, codec, camera ...
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
        Map<String, Object> metadata,
        boolean hasThumbnail,
        long positionMs,
        MediaState state,
        @Nullable String problem,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /// Keeps the metadata as it is read.
    public MediaItem {
        metadata = Collections.unmodifiableMap(metadata);
    }

    /// Whether a player could play it.
    public boolean isPlayable() {
        return state == MediaState.PRESENT && (type == MediaType.AUDIO || type == MediaType.VIDEO);
    }

    static MediaItem of(MediaFile file, long positionMs) {
        return new MediaItem(
                new MediaId(file.id),
                file.type,
                file.name,
                file.path,
                new RootId(file.rootId),
                file.title,
                file.artist,
                file.album,
                file.mimeType,
                file.sizeBytes,
                file.durationMs,
                file.widthPx,
                file.heightPx,
                file.metadata,
                file.thumbnailState != MediaFile.ThumbnailState.NONE,
                positionMs,
                file.state,
                file.problem,
                file.createdAt,
                file.updatedAt,
                file.version);
    }
}
