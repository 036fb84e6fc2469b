package org.hearth.server.platform.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One event that waits for its listener.
@Entity
@Table(name = "outbox")
class OutboxEntry {
    @Id UUID id;
    String type;

    @JdbcTypeCode(SqlTypes.JSON)
    String payload;

    Instant createdAt;
    int attempts;
    Instant nextAttemptAt;
    @Nullable String lastError;
}
