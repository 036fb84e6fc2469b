package org.hearth.server.playback;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.hearth.server.media.MediaId;
import org.hearth.server.playlists.PlaylistId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What to play: one item, some, or a playlist; exactly one of the three.
///
/// @param index which of them first; the first when null. In a playlist all entries count, and when
///   that one cannot be played, the next one behind it that can is the first
/// @param positionMs where in it; its beginning when null
public record PlayRequest(
        @Nullable MediaId mediaId,
        @Nullable PlaylistId playlistId,
        @Nullable @Size(min = 1, max = 10_000) List<MediaId> mediaIds,
        @Nullable @PositiveOrZero Integer index,
        @Nullable @PositiveOrZero Long positionMs) {

    /// One item from its beginning.
    public static PlayRequest of(MediaId item) {
        return new PlayRequest(item, null, null, null, null);
    }
}
