package org.hearth.server.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What somebody signs in with.
///
/// @param password or the one-time code of `hearth person reset`
public record Credentials(
        @NotBlank @Size(max = 200) String email, @NotBlank @Size(max = 200) String password) {

    /// Never shows the password.
    @Override
    public String toString() {
        return "Credentials[" + email + "]";
    }
}
