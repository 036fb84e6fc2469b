package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// An account at the sign-in provider and whose it is.
@Entity
@Table(name = "oidc_identities")
class IdentityRow {
    @Id UUID id;
    UUID userId;
    String issuer;
    String subject;
    @Nullable String email;
    Instant linkedAt;
    @Nullable Instant lastUsedAt;

    /// For the record.
    Map<String, ?> facts() {
        return Map.of("issuer", issuer, "email", email == null ? subject : email);
    }
}
