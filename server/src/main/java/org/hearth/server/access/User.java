package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A person of the household, or a script that acts as one.
@Entity
@Table(name = "users")
class User {
    @Id UUID id;
    String name;
    @Nullable String email;

    @Enumerated(EnumType.STRING)
    PersonKind kind;

    @Nullable UUID placeId;
    @Nullable String color;
    @Nullable String passwordHash;
    @Nullable String pinHash;
    @Nullable Instant expiresAt;
    boolean enabled;
    Instant createdAt;
    Instant updatedAt;
    @Version long version;

    /// Whether the person may come in at that moment.
    boolean isWelcome(Instant at) {
        return enabled && (expiresAt == null || at.isBefore(expiresAt));
    }
}
