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

/// One sign-in or API token; all its tokens end with it.
@Entity
@Table(name = "sessions")
class Session {
    @Id UUID id;
    UUID userId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Scope scope;

    String name;

    /// Where it was opened or last renewed from.
    @Nullable String ipAddress;

    @Nullable String userAgent;
    Instant createdAt;
    Instant lastUsedAt;
    Instant expiresAt;
    @Nullable Instant endedAt;
    @Nullable String endedReason;

    /// How it began.
    enum Kind {
        SIGN_IN,
        ONE_TIME_CODE,
        PAIRING,
        CONSOLE,
        API_TOKEN;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }
}
