package org.hearth.server.playback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.platform.json.Doc;
import org.hearth.server.playlists.PlaylistId;
import org.jspecify.annotations.Nullable;

/// What somebody wants to hear or see, as far as they say: one of item, playlist and words.
///
/// @param playerId where; null when it goes without saying
public record Wish(
        @Doc("Where, as list_players tells it; may be left out when only one is meant")
                @Nullable DeviceId playerId,
        @Doc("One item, as search_media finds it") @Nullable MediaId mediaId,
        @Doc("A whole playlist, as list_playlists tells it") @Nullable PlaylistId playlistId,
        @Doc("A playlist's name, or words of title, artist or album")
                @Nullable
                @NotBlank
                @Size(max = 200)
                String query) {}
