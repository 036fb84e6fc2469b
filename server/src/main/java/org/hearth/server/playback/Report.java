package org.hearth.server.playback;

import org.hearth.server.media.MediaId;
import org.jspecify.annotations.Nullable;

/// What a player says it is doing.
///
/// @param mediaId what it plays; null when nothing
/// @param durationMs as the player found it; null when it does not know
/// @param problem why it does not play though it should, for people
/// @param version of the last order that the player had got by then; null when it counts none
public record Report(
        PlayerState state,
        @Nullable MediaId mediaId,
        long positionMs,
        @Nullable Long durationMs,
        @Nullable String problem,
        @Nullable Long version) {

    /// What a player says that gets every order before it speaks.
    public Report(
            PlayerState state,
            @Nullable MediaId mediaId,
            long positionMs,
            @Nullable Long durationMs,
            @Nullable String problem) {
        this(state, mediaId, positionMs, durationMs, problem, null);
    }
}
