package org.hearth.server.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Something that happened with a device.
@Entity
@Table(name = "iot_events")
class JournalRow {
    @Id UUID id;
    @Nullable UUID deviceId;
    String event;
    @Nullable String detail;

    @Enumerated(EnumType.STRING)
    Level level;

    Instant createdAt;
}
