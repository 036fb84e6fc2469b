package org.hearth.server.platform.actions;

import org.hearth.server.platform.auth.PersonId;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;

/// One execution of an action as it was written down.
///
/// @param actorId which person; null for the hub itself
/// @param actorName as it was then
/// @param actorKind `user`, `node` or `system`
/// @param error the sentence that the caller got; null when all went well
/// @param params as they were given, without what looks secret; null when they were too long
/// @param outputBytes how long the output was in JSON; null when there was none
public record Execution(
        ExecutionId id,
        String action,
        @Nullable PersonId actorId,
        String actorName,
        String actorKind,
        Instant startedAt,
        long durationMs,
        Outcome outcome,
        @Nullable String error,
        @Nullable JsonNode params,
        @Nullable Long outputBytes,
        @Nullable String correlationId) {}
