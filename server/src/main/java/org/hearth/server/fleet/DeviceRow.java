package org.hearth.server.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// One device of the house.
@Entity
@Table(name = "devices")
class DeviceRow {
    @Id UUID id;
    @Nullable UUID userId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String type;
    String name;
    @Nullable String pushToken;
    @Nullable UUID sessionId;
    @Nullable UUID placeId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> config;

    @Nullable Instant lastSeen;
    Instant createdAt;
    @Version long version;

    /// A new one that belongs to nobody and stands nowhere yet.
    static DeviceRow of(UUID id, Kind kind, String type, String name, Instant now) {
        DeviceRow row = new DeviceRow();
        row.id = id;
        row.kind = kind;
        row.type = type;
        row.name = name;
        row.config = Map.of();
        row.createdAt = now;
        return row;
    }

    /// What sort of device.
    enum Kind {
        CLIENT,
        BOX,
        PLUG,
        SPEAKER,
        RECORDER;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }
}
