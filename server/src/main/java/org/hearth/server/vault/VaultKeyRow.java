package org.hearth.server.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// A key that is or was in use, as far as it can be recognised. One is current, and every secret is
/// under that one.
@Entity
@Table(name = "vault_keys")
class VaultKeyRow {
    @Id String id;
    byte[] checkValue;

    @Enumerated(EnumType.STRING)
    State state;

    Instant createdAt;
    @Nullable Instant retiredAt;

    /// Whether it is in use.
    enum State {
        CURRENT,
        RETIRED;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }
}
