package org.hearth.server.platform.retention;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What would go now of one sort of data.
///
/// @param before older than that; null when nothing ever goes
/// @param rows how much
/// @param oldest from when the oldest is that there is; null when nobody knows
public record RetentionPreview(
        String dataClass, @Nullable Instant before, long rows, @Nullable Instant oldest) {}
