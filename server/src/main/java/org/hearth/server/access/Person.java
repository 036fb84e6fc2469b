package org.hearth.server.access;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Role;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// A person as others see them.
///
/// @param email null for scripts, and for whoever signs in by a paired device or a PIN only
/// @param roles the ceilings of what they may do
/// @param enabled false while the account is switched off
/// @param color of the face, as `#rrggbb`; null leaves it to the page
/// @param placeId whose room is theirs
/// @param parentIds of a child
/// @param hasPin whether the console lets them in with a PIN
/// @param expiresAt a guest's last moment; null for who stays
public record Person(
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
        long version) {

    /// Copies the lists.
    public Person {
        roles = List.copyOf(roles);
        parentIds = List.copyOf(parentIds);
    }

    /// The person as a thing that policies name: what holds in the room that is theirs holds for
    /// them too.
    public Resource resource() {
        return People.resource(id, placeId);
    }

    static Person of(User user, List<String> roles, List<UUID> parents) {
        return new Person(
                new PersonId(user.id),
                user.name,
                user.email,
                user.kind,
                RuleBook.roles(roles).stream().sorted(Comparator.naturalOrder()).toList(),
                user.enabled,
                user.color,
                user.placeId,
                parents.stream().sorted().map(PersonId::new).toList(),
                user.pinHash != null,
                user.expiresAt,
                user.createdAt,
                user.version);
    }
}
