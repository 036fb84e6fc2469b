package org.hearth.server.platform.audit;

import org.hearth.server.platform.audit.AuditEvent.AuditActor;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// How many acts of a filter there are of each kind: at most a hundred kinds, the most frequent
/// first.
///
/// @param fault why the record cannot go on, in a sentence; null when it does. Whether every sealed
///   act is as it was says [AuditChain#verify]
public record AuditFacets(
        List<AuditCount> actions,
        List<AuditCount> outcomes,
        List<ActorCount> actors,
        List<AuditCount> targetTypes,
        @Nullable String fault) {

    /// Copies the lists.
    public AuditFacets {
        actions = List.copyOf(actions);
        outcomes = List.copyOf(outcomes);
        actors = List.copyOf(actors);
        targetTypes = List.copyOf(targetTypes);
    }

    /// How many acts have the value.
    public record AuditCount(String value, long count) {}

    /// How many acts are this actor's, under the name they had then.
    public record ActorCount(AuditActor actor, long count) {}
}
