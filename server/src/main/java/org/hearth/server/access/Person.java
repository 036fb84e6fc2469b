package org.hearth.server.access;

import org.hearth.server.platform.auth.PersonId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A person as others see them.
///
/// @param email null for scripts
/// @param roles in words, such as `owner`
public record Person(PersonId id, String name, @Nullable String email, List<String> roles) {

    /// Copies the roles.
    public Person {
        roles = List.copyOf(roles);
    }

    static Person of(User user, List<String> roles) {
        return new Person(new PersonId(user.id), user.name, user.email, roles);
    }
}
