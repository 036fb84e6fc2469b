package org.hearth.server.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// The first person of a new household.
///
/// @param setupCode what the hub printed at start; not needed on the hub's own machine
/// @param password 10 to 200 characters
public record NewOwner(
        @Nullable String setupCode,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Email @Size(max = 200) String email,
        @Size(min = 10, max = 200) String password) {

    /// Never shows the password or the code.
    @Override
    public String toString() {
        return "NewOwner[" + name + "]";
    }
}
