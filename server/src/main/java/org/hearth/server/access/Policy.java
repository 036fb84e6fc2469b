package org.hearth.server.access;

import org.hearth.server.platform.auth.ResourceType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// What is allowed or denied to many at once.
///
/// @param subjectName in words: a person's or a group's name, `Everyone`, `Adults`
/// @param resourceId null: everything of that type
/// @param resourceName in words; null when the thing is gone
/// @param permissions such as `media:play`; every one when empty
/// @param enabled false while it rests
public record Policy(
        PolicyId id,
        String name,
        Effect effect,
        Subject subject,
        String subjectName,
        ResourceType resourceType,
        @Nullable UUID resourceId,
        @Nullable String resourceName,
        List<String> permissions,
        boolean enabled,
        long version) {

    /// Copies the permissions.
    public Policy {
        permissions = List.copyOf(permissions);
    }
}
