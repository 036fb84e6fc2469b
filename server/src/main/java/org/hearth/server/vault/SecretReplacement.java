package org.hearth.server.vault;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Another value for a secret.
///
/// @param value 1 to 65,536 characters, kept as they are
/// @param description null leaves the present one
/// @param version the one that was read; a stale one is a conflict, null is not compared
public record SecretReplacement(
        @Size(min = 1, max = 65_536) String value,
        @Nullable @Size(max = 500) String description,
        @Nullable Long version) {

    /// Never shows the value.
    @Override
    public String toString() {
        return "SecretReplacement[•••]";
    }
}
