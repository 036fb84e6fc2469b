package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Caller;
import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/// Where a player is right now, for a decision about what it should do.
///
/// @param by whose play it is; the hub's own for a player that plays for nobody
/// @param mediaId what is in it; null when nothing
/// @param volumePct how loud it is meant to be; null before its welcome
/// @param able whether it could play an item at all; answers from memory
record Moment(
        DeviceId player,
        String name,
        Caller by,
        @Nullable MediaId mediaId,
        long positionMs,
        @Nullable Integer volumePct,
        Predicate<MediaItem> able) {}
