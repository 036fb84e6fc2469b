package org.hearth.server.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.auth.ResourceType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// A policy as somebody writes it down, new or changed.
///
/// @param resourceId null: everything of that type; the household has none
/// @param permissions such as `media:play`; every one when empty
/// @param enabled false lets it rest
public record NewPolicy(
        @NotBlank @Size(max = 160) String name,
        @NotNull Effect effect,
        @Valid Subject subject,
        @NotNull ResourceType resourceType,
        @Nullable UUID resourceId,
        @Size(max = 100) List<String> permissions,
        Boolean enabled) {

    /// Copies the permissions.
    public NewPolicy {
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }
}
