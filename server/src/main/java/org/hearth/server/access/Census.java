package org.hearth.server.access;

import org.hearth.server.platform.db.Tx;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads persons from the rows, with their roles and parents. Thread-safe, without rules about who
/// may see them: those are the doors'.
record Census(Tx tx) {

    /// Everybody, scripts too.
    List<Person> all(AccessRepository access) {
        Map<UUID, List<UUID>> parents =
                tx.read(RightsRepository_::new, RightsRepository::families).stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.childId,
                                        Collectors.mapping(
                                                one -> one.parentId, Collectors.toList())));
        Map<UUID, List<String>> roles =
                access.allRoles().stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.userId,
                                        Collectors.mapping(one -> one.role, Collectors.toList())));
        return access.users().stream()
                .map(
                        user ->
                                Person.of(
                                        user,
                                        roles.getOrDefault(user.id, List.of()),
                                        parents.getOrDefault(user.id, List.of())))
                .toList();
    }

    /// One person.
    Person of(AccessRepository access, User user) {
        List<UUID> parents = tx.read(RightsRepository_::new, rights -> rights.parentsOf(user.id));
        return Person.of(user, access.roles(user.id), parents);
    }
}
