package org.hearth.ui.people;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// What stands in a person's form at one moment, to be compared with another.
record Filled(
        String name, String email, Set<Role> roles, Set<PersonId> parents, @Nullable String color) {

    static Filled of(PersonFormModel form) {
        return new Filled(
                form.name().get().strip(),
                form.email().get().strip(),
                Set.copyOf(form.roles()),
                Set.copyOf(form.parents()),
                form.color().get());
    }
}
