package org.hearth.server.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// One privileged act: who, what, on what, from where and how it ended.
///
/// Written once. Only [ChainRows] touches it again, to give it its place and its hash.
@Entity
@Table(name = "audit_events")
class AuditRow {
    @Id UUID id;
    Instant createdAt;
    String action;

    @Enumerated(EnumType.STRING)
    AuditEvent.Outcome outcome;

    @Nullable String permission;
    @Nullable String reason;
    @Nullable UUID actorId;
    @Nullable String actorName;
    String @Nullable [] actorRoles;
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
    String searchText;

    @Column(insertable = false, updatable = false)
    @Nullable Long seq;
}
