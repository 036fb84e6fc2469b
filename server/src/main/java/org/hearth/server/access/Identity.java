package org.hearth.server.access;

import java.time.Instant;

/// An account at the sign-in provider that lets a person in.
///
/// @param issuer the provider
/// @param subject the provider's own id of the account
/// @param email as the provider had verified it when it was linked
public record Identity(
        IdentityId id,
        String issuer,
        String subject,
        String email,
        Instant linkedAt,
        Instant lastUsedAt) {

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
