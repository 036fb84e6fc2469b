package org.hearth.server.boxes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A box that knocks.
@Entity
@Table(name = "box_arrivals")
class ArrivalRow {
    @Id UUID id;
    String macAddress;
    String clientId;
    String board;
    String appVersion;
    @Nullable String ipAddress;

    @Enumerated(EnumType.STRING)
    Arrival.Reason reason;

    @Nullable UUID deviceId;
    Instant firstSeen;
    Instant lastSeen;
}
