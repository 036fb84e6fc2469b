package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// One sign-in or API token; all its tokens end with it.
@Entity
@Table(name = "sessions")
class Session {
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

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

    /// Moves on with each renewal.
    Instant expiresAt;

    @Nullable Instant endedAt;
    @Nullable String endedReason;

    /// Whether it opens anything at that moment.
    boolean isOpen(Instant at) {
        return endedAt == null && at.isBefore(expiresAt);
    }

    /// Whether a one-time code has opened it a moment ago, for somebody who forgot their password.
    boolean isJustByCode(Instant at) {
        return kind == Kind.ONE_TIME_CODE && at.isBefore(createdAt.plus(FORGOTTEN));
    }

    /// Until when it lasts if it is renewed at that moment: what was opened by a PIN ends when it
    /// was going to.
    Instant expiresAfterRenewal(Instant at) {
        return kind == Kind.CONSOLE ? expiresAt : at.plus(Keys.REFRESH_LIFE);
    }

    /// How it began.
    enum Kind {
        SIGN_IN,
        /// Until the forgotten password is replaced; then it is an ordinary sign-in.
        ONE_TIME_CODE,
        PAIRING,
        CONSOLE,
        API_TOKEN,
        /// At the household's sign-in provider.
        OIDC;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }
}
