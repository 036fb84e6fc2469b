package org.hearth.server.media;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What the database tells of an item that is shown.
///
/// @param metadata as JSON
/// @param sharedMs where the household stopped
/// @param ownMs where the person stopped who asks; null when they never began
record SeenFile(
        UUID id,
        MediaType type,
        String name,
        String path,
        UUID rootId,
        String title,
        @Nullable String artist,
        @Nullable String album,
        String mimeType,
        long sizeBytes,
        @Nullable Long durationMs,
        @Nullable Integer widthPx,
        @Nullable Integer heightPx,
        String metadata,
        MediaFile.ThumbnailState thumbnailState,
        long sharedMs,
        @Nullable Long ownMs,
        MediaState state,
        @Nullable String problem,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /// @param isPersonal whether a person asks, who sees their own position
    MediaItem item(boolean isPersonal) {
        long own = ownMs == null ? 0 : ownMs;
        return new MediaItem(
                new MediaId(id),
                type,
                name,
                path,
                new RootId(rootId),
                title,
                artist,
                album,
                mimeType,
                sizeBytes,
                durationMs,
                widthPx,
                heightPx,
                new FileFacts(metadata),
                thumbnailState != MediaFile.ThumbnailState.NONE,
                isPersonal ? own : sharedMs,
                state,
                problem,
                createdAt,
                updatedAt,
                version);
    }
}
