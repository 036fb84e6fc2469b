package org.hearth.server.access;

import org.hearth.server.platform.db.Tx;

import java.util.List;
import java.util.UUID;

/// Reads persons from the rows, with their roles and parents. Thread-safe, without rules about who
/// may see them: those are the doors'.
record Census(Tx tx) {

    /// Everybody, scripts too.
    List<Person> all(AccessRepository access) {
        PerPerson<UUID> parents =
                PerPerson.of(
                        tx.read(RightsRepository_::new, RightsRepository::families),
                        one -> one.childId,
                        one -> one.parentId);
        PerPerson<String> roles =
                PerPerson.of(access.allRoles(), one -> one.userId, one -> one.role);
        return access.users().stream()
                .map(user -> Person.of(user, roles.of(user.id), parents.of(user.id)))
                .toList();
    }

    /// One person.
    Person of(AccessRepository access, User user) {
        List<UUID> parents = tx.read(RightsRepository_::new, rights -> rights.parentsOf(user.id));
        return Person.of(user, access.roles(user.id), parents);
    }
}
