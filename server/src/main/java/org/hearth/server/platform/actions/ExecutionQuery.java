package org.hearth.server.platform.actions;

import org.hearth.server.platform.db.Listing;
import org.jspecify.annotations.Nullable;

/// Which executions are wanted.
///
/// @param action only of this name; of all when null
/// @param outcome only with this end; with any when null
/// @param listing `orderBy` is `startedAt`, or null for the newest first; `search` looks into the
///   names of action and actor
public record ExecutionQuery(@Nullable String action, @Nullable Outcome outcome, Listing listing) {}
