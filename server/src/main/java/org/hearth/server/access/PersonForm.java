package org.hearth.server.access;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// A person's form after its rules were checked: who has which roles, parents and last day. Pure.
///
/// @param roles what the kind of person allows
record PersonForm(NewPerson wanted, List<Role> roles, List<PersonId> parentIds) {

    /// Throws [Invalid] for what cannot be.
    static PersonForm of(NewPerson wanted, Instant now) {
        List<Role> roles = wanted.roles() == null ? List.of() : wanted.roles();
        List<PersonId> parents = wanted.parentIds() == null ? List.of() : wanted.parentIds();
        if (wanted.kind() == PersonKind.SERVICE) {
            throw new Invalid("kind", "must be adult, child or guest; scripts come with a token");
        }
        boolean isGuest = wanted.kind() == PersonKind.GUEST;
        if (isGuest == (wanted.expiresAt() == null)) {
            throw new Invalid(
                    "expiresAt", isGuest ? "is required for guests" : "is for guests only");
        }
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(now)) {
            throw new Invalid("expiresAt", "must be in the future");
        }
        if (wanted.kind() != PersonKind.CHILD && !parents.isEmpty()) {
            throw new Invalid("parentIds", "is for children only");
        }
        return new PersonForm(wanted, roles(wanted.kind(), roles), parents);
    }

    private static List<Role> roles(PersonKind kind, List<Role> roles) {
        if (kind.isAdult()) {
            if (roles.isEmpty() || roles.contains(Role.GUEST)) {
                throw new Invalid("roles", "must be one at least, and not guest");
            }
            return roles.stream().distinct().toList();
        }
        if (roles.stream().anyMatch(role -> role != Role.GUEST)) {
            throw new Invalid("roles", "cannot be chosen for children and guests");
        }
        return List.of(Role.GUEST);
    }

    List<String> roleNames() {
        return roles.stream().map(Role::wire).toList();
    }

    /// Throws [Conflict] for what is nobody.
    static void requireSomebody(User user) {
        if (user.kind == PersonKind.SERVICE) {
            throw new Conflict("A script has no form. Take its token back and make another.");
        }
    }

    User blank(InstantSource clock) {
        User user = new User();
        user.id = Uuid7.next(clock);
        user.enabled = true;
        user.createdAt = clock.instant();
        user.updatedAt = user.createdAt;
        return user;
    }

    void fill(User user) {
        user.name = wanted.name().strip();
        user.email = wanted.email() == null ? null : Household.folded(wanted.email());
        user.kind = wanted.kind();
        user.color = wanted.color();
        user.placeId = wanted.placeId();
        user.expiresAt = wanted.expiresAt();
    }

    List<ParentRow> parents(UUID child) {
        return parentIds.stream()
                .distinct()
                .map(parent -> ParentRow.of(child, parent.value()))
                .toList();
    }

    /// What the audit keeps of it.
    Map<String, Object> facts() {
        return facts(wanted.name().strip(), wanted.kind(), roles, parentIds, wanted.expiresAt());
    }

    static Map<String, Object> facts(Person person) {
        return facts(
                person.name(),
                person.kind(),
                person.roles(),
                person.parentIds(),
                person.expiresAt());
    }

    private static Map<String, Object> facts(
            String name,
            PersonKind kind,
            List<Role> roles,
            List<PersonId> parents,
            @Nullable Instant expiresAt) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("name", name);
        facts.put("kind", kind.wire);
        facts.put("roles", roles.stream().map(Role::wire).sorted().toList());
        facts.put("parentIds", parents.stream().map(one -> one.value().toString()).toList());
        facts.put("expiresAt", Objects.toString(expiresAt, ""));
        return facts;
    }
}
