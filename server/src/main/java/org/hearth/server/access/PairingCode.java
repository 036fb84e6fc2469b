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

/// A short code that somebody types once within minutes.
@Entity
@Table(name = "pairing_codes")
class PairingCode {
    @Id UUID id;
    byte[] codeHash;
    byte @Nullable [] secretHash;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Scope scope;

    UUID userId;
    @Nullable UUID createdBy;
    Instant createdAt;
    Instant expiresAt;
    @Nullable Instant usedAt;
    @Nullable UUID deviceId;
    @Nullable Instant cancelledAt;

    /// Whether its person was taken in for it and has not come yet.
    boolean bringsGuest;

    /// What the code opens.
    enum Kind {
        CLIENT,
        SIGN_IN;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }
}
