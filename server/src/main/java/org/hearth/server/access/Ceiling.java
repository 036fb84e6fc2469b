package org.hearth.server.access;

import org.hearth.server.access.decide.Decision;
import org.hearth.server.access.decide.Facts;
import org.hearth.server.access.decide.Gain;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Resource.Ref;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.db.Tx;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Sees to it that nobody gives what they have not, and looks after nobody who reaches further: an
/// admin would become the owner by it, or see into the one room that is not theirs. Thread-safe.
///
/// What is compared is what is really allowed, thing by thing. Accounts that are off or over count
/// as on: they are switched on again without another look. An owner lifts what is denied to them at
/// any time, so it does not hold them back here.
final class Ceiling {
    private final Tx tx;
    private final Things things;

    Ceiling(Tx tx, Things things) {
        this.tx = tx;
        this.things = things;
    }

    /// As [#requireOver(Caller, PersonId, Set)], for all that the person may do.
    void requireOver(Caller caller, PersonId person) {
        requireOver(caller, person, EnumSet.allOf(Permission.class));
    }

    /// Throws `Denied` unless the caller may do of these all that this person may, wherever they
    /// may, and `NotFound` for nobody. Joins the transaction of what is then done: until it ends
    /// nobody changes the person's roles.
    void requireOver(Caller caller, PersonId person, Set<Permission> wanted) {
        Giver giver = Giver.of(caller, things.around());
        Standing held = tx.write(AccessRepository_::new, (access, _) -> held(access, person));
        wanted.forEach(one -> requireOf(giver, held.name + " may ", one, held.gain(one, null)));
    }

    /// Who could do what before the caller changes it: takes the [Turn], so it comes first in a
    /// transaction.
    Watch watch(Caller caller) {
        Turn.take(tx);
        Giver giver = Giver.of(caller, things.around());
        return new Watch(giver, giver.isOwner() ? Map.of() : everybody());
    }

    /// What the caller changes is to give nobody more than the caller has.
    final class Watch {
        private final Giver giver;
        private final Map<UUID, Standing> before;

        private Watch(Giver giver, Map<UUID, Standing> before) {
            this.giver = giver;
            this.before = before;
        }

        /// Throws `Denied` when the changes so far give somebody what the caller has not.
        void require() {
            if (giver.isOwner()) return;
            everybody().forEach((id, after) -> requireOf(after, before.get(id)));
        }

        private void requireOf(Standing after, @Nullable Standing earlier) {
            for (Permission one : Permission.values()) {
                Ceiling.this.requireOf(
                        giver, after.name + " could then ", one, after.gain(one, earlier));
            }
        }
    }

    /// @param begin of the sentence, before what they do
    private void requireOf(Giver giver, String begin, Permission permission, Gain gain) {
        if (giver.isOwner()) return;
        Optional<Ref> missing = gain.beyond(giver.reach(permission), giver.around);
        if (missing.isEmpty()) return;
        Ref where = missing.get();
        String end =
                where.type() == ResourceType.HOUSEHOLD
                        ? ", and you may not"
                        : " where you may not: " + things.name(where.type(), where.id());
        throw giver.caller.denied(
                permission,
                giver.around.apply(where),
                begin + permission.deed() + end + ". Ask an owner.");
    }

    /// What the caller had when they began.
    ///
    /// @param around as [Things#around]
    private record Giver(
            Caller caller, Function<Ref, Resource> around, Map<Permission, Reach> reaches) {
        static Giver of(Caller caller, Function<Ref, Resource> around) {
            Map<Permission, Reach> reaches = new EnumMap<>(Permission.class);
            for (Permission one : Permission.values()) reaches.put(one, caller.reach(one));
            return new Giver(caller, around, reaches);
        }

        boolean isOwner() {
            return !reach(Permission.SYSTEM_ADMIN).isNowhere();
        }

        Reach reach(Permission permission) {
            return reaches.getOrDefault(permission, Reach.NOWHERE);
        }
    }

    /// Where each permission of somebody holds.
    private record Standing(String name, Map<Permission, Reach> reaches) {
        static Standing of(User user, Facts facts) {
            return new Standing(user.name, Decision.reaches(facts));
        }

        /// @param earlier null for who was not there
        Gain gain(Permission permission, @Nullable Standing earlier) {
            Reach before = earlier == null ? Reach.NOWHERE : earlier.reach(permission);
            return Gain.between(before, reach(permission));
        }

        private Reach reach(Permission permission) {
            return reaches.getOrDefault(permission, Reach.NOWHERE);
        }
    }

    private Standing held(AccessRepository access, PersonId person) {
        access.hold(person.value());
        User user = access.person(person.value());
        return tx.read(
                RightsRepository_::new,
                rights -> Standing.of(user, new RuleBook(access, rights).factsWereTheyIn(user)));
    }

    private Map<UUID, Standing> everybody() {
        Map<UUID, Standing> all = new HashMap<>();
        tx.read(
                        AccessRepository_::new,
                        access ->
                                tx.read(
                                        RightsRepository_::new,
                                        rights -> new RuleBook(access, rights).factsWereAllIn()))
                .forEach((user, facts) -> all.put(user.id, Standing.of(user, facts)));
        return all;
    }
}
