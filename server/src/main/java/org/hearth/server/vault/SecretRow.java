package org.hearth.server.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// One secret. Its value is under the key that the row names.
@Entity
@Table(name = "secrets")
class SecretRow {
    @Id UUID id;

    @Enumerated(EnumType.STRING)
    SecretOwner.Kind ownerKind;

    String ownerId;
    String name;
    @Nullable String description;
    byte[] ciphertext;
    byte[] nonce;
    String keyId;
    Instant createdAt;
    Instant updatedAt;
    @Nullable UUID updatedBy;
    String updatedByName;
    @Nullable Instant lastUsedAt;
    @Version long version;

    SecretName called() {
        return new SecretName(SecretOwner.of(ownerKind, ownerId), name);
    }

    /// What the ciphertext is bound to: in another row, or under another name, it does not open.
    byte[] binding() {
        return String.join("\n", "secret", id.toString(), ownerKind.wire, ownerId, name)
                .getBytes(StandardCharsets.UTF_8);
    }

    Secret seen() {
        return new Secret(
                new SecretId(id),
                SecretOwner.of(ownerKind, ownerId),
                name,
                description,
                createdAt,
                updatedAt,
                updatedByName,
                lastUsedAt,
                version);
    }
}
