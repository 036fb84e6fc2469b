package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.platform.bus.Event;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What happened on the players.
public sealed interface PlaybackEvents extends Event {

    /// A player does something else, or is somewhere else in it.
    record PlayerChanged(PlayerView player) implements PlaybackEvents {}

    /// A player is gone for good.
    record PlayerRemoved(DeviceId player) implements PlaybackEvents {}

    /// Somebody began to play something; kept in the history even over a crash.
    ///
    /// @param id of the history's row, so that telling it twice writes it once
    record Started(UUID id, @Nullable UUID person, DeviceId player, MediaId media, Instant at)
            implements PlaybackEvents {}
}
