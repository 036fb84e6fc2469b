package org.hearth.server.access;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A session that is open, with its person's name: one row of the sign-in list.
record OpenSession(
        UUID id,
        UUID userId,
        String person,
        Session.Kind kind,
        Scope scope,
        String name,
        @Nullable String ipAddress,
        @Nullable String userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt) {

    SignIn seen(@Nullable UUID current) {
        return new SignIn(
                new SessionId(id),
                new PersonId(userId),
                person,
                kind.wire,
                scope,
                name,
                ipAddress,
                userAgent,
                createdAt,
                lastUsedAt,
                expiresAt,
                id.equals(current));
    }
}
