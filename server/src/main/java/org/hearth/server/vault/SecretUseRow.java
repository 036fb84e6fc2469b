package org.hearth.server.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One time that a secret was opened. Nothing points at the secret: the row outlives it.
@Entity
@Table(name = "secret_uses")
class SecretUseRow {
    @Id UUID id;
    UUID secretId;
    long secretVersion;
    String actorKind;
    @Nullable UUID actorId;
    String actorName;
    String purpose;
    Instant usedAt;

    SecretUse seen() {
        return new SecretUse(usedAt, secretVersion, actorName, purpose);
    }
}
