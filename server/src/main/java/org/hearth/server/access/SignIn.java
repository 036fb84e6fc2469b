package org.hearth.server.access;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One sign-in or token of a person, without its secret.
///
/// @param kind how it began: `sign_in`, `one_time_code`, `pairing`, `console`, `api_token`, `oidc`
/// @param name of the device or script
/// @param ipAddress where it was opened or last renewed from; null for the hub itself
/// @param lastUsedAt at most two minutes behind
/// @param current whether it is the one that asks
public record SignIn(
        SessionId id,
        PersonId personId,
        String personName,
        String kind,
        Scope scope,
        String name,
        @Nullable String ipAddress,
        @Nullable String userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {}
