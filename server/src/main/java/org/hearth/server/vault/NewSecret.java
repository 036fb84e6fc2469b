package org.hearth.server.vault;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A secret that is to be kept.
///
/// @param value 1 to 65,536 characters, kept as they are
public record NewSecret(
        SecretOwner owner,
        @Pattern(regexp = SecretName.FORM) String name,
        @Size(min = 1, max = 65_536) String value,
        @Nullable @Size(max = 500) String description) {

    SecretName called() {
        return new SecretName(owner, name);
    }

    /// Never shows the value.
    @Override
    public String toString() {
        return "NewSecret[" + owner + "/" + name + "]";
    }
}
