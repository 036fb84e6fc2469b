package org.hearth.server.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.auth.ResourceType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// Something to give to one person.
///
/// @param resourceId null: everything of that type
/// @param permissions one at least, such as `media:play`
public record NewGrant(
        @NotNull ResourceType resourceType,
        @Nullable UUID resourceId,
        @Size(min = 1, max = 100) List<String> permissions) {

    /// Copies the permissions.
    public NewGrant {
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }
}
