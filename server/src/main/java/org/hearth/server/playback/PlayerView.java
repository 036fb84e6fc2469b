package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.jspecify.annotations.Nullable;

/// A player as everybody sees it.
///
/// @param id of its device
/// @param positionMs now, as far as the hub knows
/// @param volume 0 to 100
/// @param media what it plays or holds; null when nothing
/// @param problem why it stalls, for people
/// @param streamUrl where its item can be fetched, signed for six hours; null when nothing plays
/// @param mayControl whether whoever is told may command it
public record PlayerView(
        DeviceId id,
        PlayerKind kind,
        String name,
        boolean online,
        PlayerState state,
        @Nullable MediaId mediaId,
        @Nullable MediaItem media,
        long positionMs,
        @Nullable Long durationMs,
        int volume,
        long queueVersion,
        @Nullable String problem,
        @Nullable String streamUrl,
        boolean mayControl) {

    /// The same player for somebody who may not see its item.
    PlayerView withoutItem() {
        return new PlayerView(
                id,
                kind,
                name,
                online,
                state,
                null,
                null,
                0,
                null,
                volume,
                queueVersion,
                null,
                null,
                mayControl);
    }

    /// The same player for somebody who may command it.
    PlayerView forCommand() {
        return new PlayerView(
                id,
                kind,
                name,
                online,
                state,
                mediaId,
                media,
                positionMs,
                durationMs,
                volume,
                queueVersion,
                problem,
                streamUrl,
                true);
    }
}
