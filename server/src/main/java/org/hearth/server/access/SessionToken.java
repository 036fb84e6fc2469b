package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A token that was handed out, known by its hash only.
@Entity
@Table(name = "session_tokens")
class SessionToken {
    @Id byte[] tokenHash;
    UUID sessionId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    Instant createdAt;
    Instant expiresAt;
    @Nullable Instant usedAt;
    @Nullable Instant reusableUntil;

    /// What the token is good for.
    enum Kind {
        ACCESS,
        REFRESH,
        API;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }
}
