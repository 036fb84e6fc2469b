package org.hearth.server.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One setting, set for one thing.
@Entity
@Table(name = "settings")
class SettingRow {
    @Id UUID id;
    String key;

    @Enumerated(EnumType.STRING)
    Extent.Kind scopeType;

    @Nullable UUID placeId;
    @Nullable UUID userId;
    @Nullable UUID deviceId;

    /// JSON as text.
    @JdbcTypeCode(SqlTypes.JSON)
    String value;

    @Nullable UUID updatedBy;
    Instant createdAt;
    Instant updatedAt;
    @Version long version;

    boolean isFor(Extent extent) {
        if (scopeType != extent.kind()) return false;
        return extent.id() == null
                || extent.id().equals(placeId)
                || extent.id().equals(userId)
                || extent.id().equals(deviceId);
    }
}
