package org.hearth.server.platform.audit;

import org.hearth.server.platform.audit.AuditEvent.AuditActor;

import java.util.List;

/// How many acts of a filter there are of each kind: at most a hundred kinds, the most frequent
/// first.
public record AuditFacets(
        List<AuditCount> actions,
        List<AuditCount> outcomes,
        List<ActorCount> actors,
        List<AuditCount> targetTypes) {

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
