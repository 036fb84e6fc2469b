package org.hearth.server.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A person as somebody writes them down, new or changed.
///
/// @param email with which they sign in; null for who uses a paired device or a PIN
/// @param roles of a grown-up, one at least; children and guests have none of their own choosing
/// @param parentIds of a child
/// @param color of the face, as `#rrggbb`
/// @param expiresAt a guest's last moment; only guests have one, and each has
public record NewPerson(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Email @Size(max = 200) String email,
        @NotNull PersonKind kind,
        @Nullable @Size(max = 6) List<Role> roles,
        @Nullable @Size(max = 10) List<PersonId> parentIds,
        @Nullable @Pattern(regexp = "#[0-9a-f]{6}") String color,
        @Nullable UUID placeId,
        @Nullable Instant expiresAt) {

    /// Copies the lists.
    public NewPerson {
        roles = roles == null ? null : List.copyOf(roles);
        parentIds = parentIds == null ? null : List.copyOf(parentIds);
    }
}
