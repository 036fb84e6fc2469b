package org.hearth.server.vault;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A secret as it is shown: everything but its value, and nothing that follows from its value.
///
/// @param updatedAt when its value was set
/// @param updatedBy who set it
/// @param lastUsedAt when the hub opened it last; null when it never did
/// @param version grows with every value
public record Secret(
        SecretId id,
        SecretOwner owner,
        String name,
        @Nullable String description,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy,
        @Nullable Instant lastUsedAt,
        long version) {}
