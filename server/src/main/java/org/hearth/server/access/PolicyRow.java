package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hearth.server.platform.auth.ResourceType;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What is allowed or denied to many at once.
@Entity
@Table(name = "access_policies")
class PolicyRow {
    @Id UUID id;
    String name;

    @Enumerated(EnumType.STRING)
    Effect effect;

    @Enumerated(EnumType.STRING)
    Subject.Type subjectType;

    @Nullable UUID userId;
    @Nullable UUID groupId;

    @Enumerated(EnumType.STRING)
    ResourceType resourceType;

    @Nullable UUID resourceId;
    String[] permissions;
    boolean enabled;
    @Nullable UUID createdBy;
    Instant createdAt;
    Instant updatedAt;
    @Version long version;
}
