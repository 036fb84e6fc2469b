package org.hearth.server.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// One privileged act: who, what, on what, from where and how it ended.
@Entity
@Table(name = "audit_events")
class AuditEvent {
    @Id UUID id;
    Instant createdAt;
    String action;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Nullable String permission;
    @Nullable String reason;
    @Nullable UUID actorId;
    @Nullable String actorName;
    String actorKind;
    @Nullable String ipAddress;
    @Nullable UUID sessionId;
    @Nullable String userAgent;
    @Nullable String targetType;
    @Nullable String targetId;
    @Nullable String targetName;

    @Column(name = "before")
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable Map<String, Object> before;

    @Column(name = "after")
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable Map<String, Object> after;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable Map<String, Object> details;

    @Nullable String correlationId;

    /// How the act ended.
    enum Outcome {
        ALLOWED,
        DENIED,
        FAILED,
        PARTIAL,
        SUCCEEDED;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }
}
