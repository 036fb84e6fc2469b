package org.hearth.server.fleet;

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

/// Something that a device was told.
@Entity
@Table(name = "iot_commands")
class CommandRow {
    @Id UUID id;
    UUID deviceId;
    @Nullable UUID userId;
    String command;

    @JdbcTypeCode(SqlTypes.JSON)
    String params;

    @Enumerated(EnumType.STRING)
    CommandState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable String output;

    @Nullable String problem;
    Instant createdAt;
    @Nullable Instant sentAt;
    @Nullable Instant endedAt;
}
