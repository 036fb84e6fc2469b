package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/// An account at the sign-in provider and whose it is.
@Entity
@Table(name = "oidc_identities")
class IdentityRow {
    @Id UUID id;
    UUID userId;
    String issuer;
    String subject;
    String email;
    Instant linkedAt;
    Instant lastUsedAt;
}
