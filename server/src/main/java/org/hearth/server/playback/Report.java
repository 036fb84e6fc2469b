package org.hearth.server.playback;

import org.hearth.server.media.MediaId;
import org.jspecify.annotations.Nullable;

/// What a player says it is doing.
///
/// @param mediaId what it plays; null when nothing
/// @param durationMs as the player found it; null when it does not know
/// @param problem why it does not play though it should, for people
public record Report(
        PlayerState state,
        @Nullable MediaId mediaId,
        long positionMs,
        @Nullable Long durationMs,
        @Nullable String problem) {}
