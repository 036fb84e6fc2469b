package org.hearth.server.platform.audit;

import jakarta.persistence.EnumeratedValue;

import org.hearth.server.platform.auth.Actor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One privileged act on record.
///
/// @param seq its place in the sealed chain, from 1; null until it is sealed
/// @param action such as `media.root.add`
/// @param permission which one was missing; null unless denied
/// @param before what differs, as it was, without secrets
/// @param after the same, as it became
/// @param details whatever else is worth knowing
/// @param correlationIds the request's, as its problem and the log name it
public record AuditEvent(
        AuditEventId id,
        @Nullable Long seq,
        Instant createdAt,
        String action,
        Outcome outcome,
        @Nullable String permission,
        @Nullable String reason,
        AuditActor actor,
        AuditContext actorContext,
        @Nullable Target target,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after,
        @Nullable Map<String, Object> details,
        List<String> correlationIds) {

    /// How the act ended.
    public enum Outcome {
        ALLOWED,
        DENIED,
        FAILED,
        PARTIAL,
        SUCCEEDED;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }

    /// Who acted, named as they were called then.
    ///
    /// @param id null for the hub itself
    /// @param roles those they had then, such as `owner`; none for the hub itself, in acts of
    ///   before they were kept, and where acts are counted
    public record AuditActor(
            @Nullable UUID id, @Nullable String name, List<String> roles, Actor.Kind type) {
        /// Copies the roles.
        public AuditActor {
            roles = List.copyOf(roles);
        }
    }

    /// From where; all null for the hub itself and its console.
    public record AuditContext(
            @Nullable String ipAddress, @Nullable UUID sessionId, @Nullable String userAgent) {}

    /// Copies the list.
    public AuditEvent {
        correlationIds = List.copyOf(correlationIds);
    }

    static AuditEvent of(AuditRow row) {
        return new AuditEvent(
                new AuditEventId(row.id),
                row.seq,
                row.createdAt,
                row.action,
                row.outcome,
                row.permission,
                row.reason,
                new AuditActor(
                        row.actorId,
                        row.actorName,
                        row.actorRoles == null ? List.of() : List.of(row.actorRoles),
                        kind(row.actorKind)),
                new AuditContext(row.ipAddress, row.sessionId, row.userAgent),
                row.targetType == null
                        ? null
                        : new Target(row.targetType, row.targetId, row.targetName),
                row.before,
                row.after,
                row.details,
                Optional.ofNullable(row.correlationId).stream().toList());
    }

    static String wire(Actor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Actor.Kind kind(String wire) {
        return Actor.Kind.valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
