package org.hearth.server.platform.retention;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The last time that what was too old of one sort of data was removed.
///
/// @param before what was older than that
/// @param rows how much went
/// @param problem what kept it from going, in a sentence; null when it went
public record RetentionRun(Instant at, Instant before, long rows, @Nullable String problem) {}
