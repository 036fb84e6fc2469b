package org.hearth.server.access;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.ResourceType;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What one person was given for one thing.
///
/// @param resourceId null: everything of that type
/// @param resourceName in words; null when the thing is gone
/// @param permissions such as `media:play`
public record Grant(
        GrantId id,
        PersonId personId,
        ResourceType resourceType,
        @Nullable UUID resourceId,
        @Nullable String resourceName,
        List<String> permissions,
        Instant createdAt) {

    /// Copies the permissions.
    public Grant {
        permissions = List.copyOf(permissions);
    }
}
