package org.hearth.server.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What a device is beside its row in `devices`, where it is no client.
@Entity
@Table(name = "iot_devices")
class HardwareRow {
    @Id UUID id;

    @Enumerated(EnumType.STRING)
    HardwareKind kind;

    String externalId;
    @Nullable String clientId;
    byte @Nullable [] keyHash;
    @Nullable String awaitedClientId;
    @Nullable String board;
    @Nullable String appVersion;
    @Nullable Instant lastConnectedAt;
    @Version long version;
}
