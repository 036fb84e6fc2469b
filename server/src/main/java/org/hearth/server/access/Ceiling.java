package org.hearth.server.access;

import org.hearth.server.access.decide.Decision;
import org.hearth.server.access.decide.Gain;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource.Ref;
import org.hearth.server.platform.db.Tx;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Sees to it that nobody gives what they have not, and looks after nobody who reaches further: an
/// admin would become the owner by it, or see into the one room that is not theirs. Thread-safe.
///
/// Roles are compared by what they allow at most, and then what is really allowed, thing by thing.
/// Accounts that are off or over count as on: they are switched on again without another look. An
/// owner lifts what is denied to them at any time, so it does not hold them back here.
final class Ceiling {
    private final Tx tx;
    private final Things things;

    Ceiling(Tx tx, Things things) {
        this.tx = tx;
        this.things = things;
    }

    /// All that these roles allow.
    static Set<Permission> of(List<String> roles) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        RuleBook.roles(roles).forEach(role -> all.addAll(role.permissions()));
        return all;
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

    /// As [#requireOver(Caller, PersonId, Set)], for all that the person may do.
    void requireOver(Caller caller, PersonId person) {
        requireOver(caller, person, EnumSet.allOf(Permission.class));
    }

    /// Throws `Denied` unless the caller may do of these all that this person may, wherever they
    /// may, and `NotFound` for nobody. Joins the transaction of what is then done: until it ends
    /// nobody makes the person into more.
    void requireOver(Caller caller, PersonId person, Set<Permission> wanted) {
        Standing held = tx.write(AccessRepository_::new, (access, _) -> held(access, person));
        held.most.retainAll(wanted);
        require(caller, held.most);
        held.most.forEach(one -> requireGain(caller, held, one, Reach.NOWHERE, " may "));
    }

    /// Who could do what before the caller changes it; within one transaction.
    Watch watch(Caller caller) {
        return new Watch(caller, isOwner(caller) ? Map.of() : everybody());
    }

    /// What the caller changes is to give nobody more than the caller has.
    final class Watch {
        private final Caller caller;
        private final Map<UUID, Standing> before;

        private Watch(Caller caller, Map<UUID, Standing> before) {
            this.caller = caller;
            this.before = before;
        }

        /// Throws `Denied` when the changes so far give somebody what the caller has not.
        void require() {
            if (isOwner(caller)) return;
            everybody().forEach(this::requireOf);
        }

        private void requireOf(UUID id, Standing after) {
            Standing earlier = before.get(id);
            after.reaches
                    .keySet()
                    .forEach(
                            one ->
                                    requireGain(
                                            caller,
                                            after,
                                            one,
                                            earlier == null ? Reach.NOWHERE : earlier.reach(one),
                                            " could then "));
        }
    }

    /// @param verb between the person and what they do, for the sentence
    private void requireGain(
            Caller caller, Standing after, Permission permission, Reach before, String verb) {
        if (isOwner(caller)) return;
        Gain.between(before, after.reach(permission))
                .beyond(caller.reach(permission), things::around)
                .ifPresent(where -> refuse(caller, after.name + verb, permission, where));
    }

    private void refuse(Caller caller, String begin, Permission permission, Ref where) {
        String thing = things.name(where.type(), where.id());
        caller.require(
                permission,
                things.around(where),
                begin
                        + permission.deed()
                        + " where you may not"
                        + (thing == null ? "" : ": " + thing)
                        + ". Ask an owner.");
    }

    private static boolean isOwner(Caller caller) {
        return caller.may(Permission.SYSTEM_ADMIN);
    }

    /// @param most what their roles allow
    /// @param reaches where each permission holds
    private record Standing(String name, Set<Permission> most, Map<Permission, Reach> reaches) {
        Reach reach(Permission permission) {
            return reaches.getOrDefault(permission, Reach.NOWHERE);
        }
    }

    private Standing held(AccessRepository access, PersonId person) {
        access.hold(person.value());
        User user = access.person(person.value());
        return tx.read(
                RightsRepository_::new,
                rights -> standing(new RuleBook(access, rights), access, user));
    }

    private Map<UUID, Standing> everybody() {
        return tx.read(
                AccessRepository_::new,
                access ->
                        tx.read(
                                RightsRepository_::new,
                                rights -> {
                                    RuleBook book = new RuleBook(access, rights);
                                    return access.users().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            user -> user.id,
                                                            user -> standing(book, access, user)));
                                }));
    }

    private static Standing standing(RuleBook book, AccessRepository access, User user) {
        return new Standing(
                user.name, of(access.roles(user.id)), Decision.reaches(book.factsWereTheyIn(user)));
    }
}
