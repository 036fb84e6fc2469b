package org.hearth.server.access;

import org.hearth.server.access.decide.Decision;
import org.hearth.server.access.decide.Facts;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sees to it that there is always an owner, and that owners can always look after the house.
/// Within one transaction.
///
/// An owner may be denied other things, by an owner; with what is left they lift that again.
final class InCharge {
    private static final List<Permission> NEEDED =
            List.of(Permission.AUTH_MANAGE, Permission.PERSON_MANAGE, Permission.SYSTEM_ADMIN);

    /// Who may do something with each person may do so with the house too.
    private static final Resource EVERY_PERSON = Resource.any(ResourceType.PERSON);

    private InCharge() {}

    /// Throws [Conflict] when the changes so far leave no owner, or one who may not change
    /// everything any more; the transaction is then undone. Whoever else changes such things at the
    /// same moment waits until this one is decided: two owners cannot end each other.
    static void requireOwners(Tx tx, Instant at) {
        Turn.take(tx);
        Optional<String> fault =
                tx.read(
                        AccessRepository_::new,
                        access ->
                                tx.read(
                                        RightsRepository_::new,
                                        rights -> fault(access, rights, at)));
        if (fault.isPresent()) throw new Conflict(fault.get());
    }

    /// Scripts may be held back, whatever their role.
    private static Optional<String> fault(
            AccessRepository access, RightsRepository rights, Instant at) {
        RuleBook book = new RuleBook(access, rights);
        List<User> owners =
                access.withRole(Role.OWNER.wire()).stream()
                        .filter(user -> user.kind == PersonKind.ADULT && user.isWelcome(at))
                        .toList();
        if (owners.isEmpty()) {
            return Optional.of(
                    "Then nobody could look after this house any more. Make somebody else an owner"
                            + " first.");
        }
        return owners.stream()
                .filter(owner -> !isInCharge(book.facts(owner, at)))
                .findFirst()
                .map(
                        owner ->
                                "Then "
                                        + owner.name
                                        + " could not look after this house any more, as every"
                                        + " owner must. Leave owners out of the denial.");
    }

    private static boolean isInCharge(Facts facts) {
        return NEEDED.stream()
                .allMatch(one -> Decision.explain(facts, one, EVERY_PERSON).isAllowed());
    }
}
