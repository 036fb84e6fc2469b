package org.hearth.server.access;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who is asking, and what they may do: a [Person] with what only they need to know.
///
/// @param hasPassword whether they can sign in with one
/// @param may what holds somewhere, by the device that asks: a paired one may do less than its
///   person
public record Me(
        PersonId id,
        String name,
        @Nullable String email,
        PersonKind kind,
        List<Role> roles,
        boolean enabled,
        @Nullable String color,
        @Nullable UUID placeId,
        List<PersonId> parentIds,
        boolean hasPin,
        @Nullable Instant expiresAt,
        Instant createdAt,
        long version,
        boolean hasPassword,
        List<May> may) {

    /// Copies the lists.
    public Me {
        roles = List.copyOf(roles);
        parentIds = List.copyOf(parentIds);
        may = List.copyOf(may);
    }

    static Me of(Person person, User user, List<May> may) {
        return new Me(
                person.id(),
                person.name(),
                person.email(),
                person.kind(),
                person.roles(),
                person.enabled(),
                person.color(),
                person.placeId(),
                person.parentIds(),
                person.hasPin(),
                person.expiresAt(),
                person.createdAt(),
                person.version(),
                user.passwordHash != null,
                may);
    }
}
