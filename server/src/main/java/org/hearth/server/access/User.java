package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A person of the household, or a script that acts as one.
@Entity
@Table(name = "users")
class User {
    @Id UUID id;
    String name;
    @Nullable String email;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Nullable String passwordHash;
    boolean enabled;
    Instant createdAt;
    Instant updatedAt;
    @Version long version;

    /// What a person is to the household.
    enum Kind {
        ADULT,
        CHILD,
        GUEST,
        SERVICE;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }
}
