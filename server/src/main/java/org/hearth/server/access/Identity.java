package org.hearth.server.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An account at the sign-in provider that lets a person in.
///
/// @param issuer the provider
/// @param subject the provider's own id of the account
/// @param email as the provider had verified it when it was linked; null until it did, for an
///   account that was linked by hand
/// @param lastUsedAt null until somebody came in by it
public record Identity(
        IdentityId id,
        String issuer,
        String subject,
        @Nullable String email,
        Instant linkedAt,
        @Nullable Instant lastUsedAt) {

    static Identity of(IdentityRow row) {
        return new Identity(
                new IdentityId(row.id),
                row.issuer,
                row.subject,
                row.email,
                row.linkedAt,
                row.lastUsedAt);
    }
}
