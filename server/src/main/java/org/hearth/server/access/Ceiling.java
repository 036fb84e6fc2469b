package org.hearth.server.access;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.db.Tx;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The most that a person's roles allow. Pure.
///
/// Whoever lets somebody in as a person must reach as far themselves, or an admin would become the
/// owner by it.
final class Ceiling {
    private Ceiling() {}

    /// All that these roles allow.
    static Set<Permission> of(List<String> roles) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        RuleBook.roles(roles).forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    /// Throws `Denied` unless the caller may do all that this person may, and `NotFound` for
    /// nobody. Joins the transaction of what is then done: until it ends nobody makes the person
    /// into more.
    static void requireOver(Caller caller, Tx tx, PersonId person) {
        Set<Permission> all =
                tx.write(
                        AccessRepository_::new,
                        (access, _) -> {
                            Set<Permission> held = held(access, person);
                            access.person(person.value());
                            return held;
                        });
        require(caller, all);
    }

    /// What that person may do by their roles; until the transaction ends nobody makes it more.
    static Set<Permission> held(AccessRepository access, PersonId person) {
        access.hold(person.value());
        return of(access.roles(person.value()));
    }

    /// The first of these that the caller lacks; records nothing.
    static Optional<Permission> lacking(Caller caller, Set<Permission> wanted) {
        return wanted.stream().filter(one -> !caller.may(one)).findFirst();
    }

    /// Throws `Denied` when the caller has less; that is on record even if a transaction ends by
    /// it.
    static void require(Caller caller, Set<Permission> wanted) {
        wanted.forEach(caller::require);
    }
}
