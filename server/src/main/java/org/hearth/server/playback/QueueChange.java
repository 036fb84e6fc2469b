package org.hearth.server.playback;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Another queue for a player; what it plays goes on if it is still in it.
///
/// @param version the one that was read; a stale one is a conflict
/// @param index of the present item; as it was when null
public record QueueChange(
        Long version,
        @Nullable @Min(-1) Integer index,
        @Size(max = 10_000) List<Queue.Entry> items) {}
