package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hearth.server.platform.auth.ResourceType;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What one person was given for one thing.
@Entity
@Table(name = "user_resource_grants")
class GrantRow {
    @Id UUID id;
    UUID userId;

    @Enumerated(EnumType.STRING)
    ResourceType resourceType;

    @Nullable UUID resourceId;
    String[] permissions;
    @Nullable UUID createdBy;
    Instant createdAt;
}
