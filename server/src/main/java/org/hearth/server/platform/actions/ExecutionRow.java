package org.hearth.server.platform.actions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One execution; written once and never changed.
@Entity
@Table(name = "action_executions")
class ExecutionRow {
    @Id UUID id;
    String action;
    @Nullable UUID actorId;
    String actorName;
    String actorKind;
    @Nullable UUID sessionId;
    Instant startedAt;
    long durationMs;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Nullable String error;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable String params;

    @Nullable Long outputBytes;
    @Nullable String correlationId;
}
