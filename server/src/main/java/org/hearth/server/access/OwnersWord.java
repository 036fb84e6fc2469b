package org.hearth.server.access;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Tx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Sees to it that nobody lets themselves loose: what is denied to an owner, or to whoever would
/// change it, has an owner's word only. Within one transaction.
///
/// A denial that rests counts like one in force, or it would be another one when it wakes. An owner
/// is who may do everything that owners do: no other role gives that, and no owner loses it
/// ([InCharge]).
final class OwnersWord {
    private static final String OWN =
            "This is denied to you, so only an owner can change that. Ask one of them.";
    private static final String OWNERS =
            "An owner is among those whom this is about, and only an owner decides what is denied"
                    + " to owners. Ask one of them.";

    private final Tx tx;

    OwnersWord(Tx tx) {
        this.tx = tx;
    }

    /// Throws `Denied` for a policy that denies an owner something.
    void requireToWrite(Caller caller, PolicyRow policy) {
        if (policy.effect != Effect.DENY || isOwner(caller)) return;
        if (owners().stream().anyMatch(owner -> isAbout(policy, owner))) refuse(caller, OWNERS);
    }

    /// Throws `Denied` for a policy that denies the caller or an owner something.
    void requireToChange(Caller caller, PolicyRow policy) {
        if (policy.effect != Effect.DENY || isOwner(caller)) return;
        if (isAbout(policy, person(caller))) refuse(caller, OWN);
        requireToWrite(caller, policy);
    }

    /// Throws `Denied` when something is denied to a group and the caller would leave it, or an
    /// owner come or go.
    void requireToMove(Caller caller, UUID group, Set<UUID> before, Set<UUID> after) {
        if (isOwner(caller) || !isDenying(group)) return;
        UUID self = person(caller).id;
        if (before.contains(self) && !after.contains(self)) refuse(caller, OWN);
        Set<UUID> moved = new HashSet<>(before);
        moved.addAll(after);
        moved.removeIf(one -> before.contains(one) && after.contains(one));
        if (owners().stream().anyMatch(owner -> moved.contains(owner.id))) refuse(caller, OWNERS);
    }

    private static boolean isOwner(Caller caller) {
        return caller.may(Permission.SYSTEM_ADMIN);
    }

    private static void refuse(Caller caller, String sentence) {
        caller.require(Permission.SYSTEM_ADMIN, sentence);
    }

    private List<User> owners() {
        return tx.read(AccessRepository_::new, access -> access.withRole(Role.OWNER.wire()));
    }

    private User person(Caller caller) {
        return tx.read(AccessRepository_::new, access -> access.person(caller.person().value()));
    }

    private boolean isAbout(PolicyRow policy, User user) {
        return tx.read(
                RightsRepository_::new,
                rights -> RuleBook.isAbout(policy, user, rights.groupsOf(user.id)));
    }

    private boolean isDenying(UUID group) {
        return tx.read(RightsRepository_::new, RightsRepository::policies).stream()
                .anyMatch(one -> one.effect == Effect.DENY && group.equals(one.groupId));
    }
}
