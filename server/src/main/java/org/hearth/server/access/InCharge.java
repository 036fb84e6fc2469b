package org.hearth.server.access;

import org.hearth.server.access.decide.Decision;
import org.hearth.server.access.decide.Facts;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Conflict;

import java.time.Instant;
import java.util.List;

/// Sees to it that somebody can always look after the house. Within one transaction.
final class InCharge {
    private static final List<Permission> NEEDED =
            List.of(Permission.AUTH_MANAGE, Permission.PERSON_MANAGE, Permission.SYSTEM_ADMIN);

    private InCharge() {}

    /// Throws [Conflict] when the changes so far leave no owner who may still change anything; the
    /// transaction is then undone.
    static void requireSomebody(AccessRepository access, RightsRepository rights, Instant at) {
        RuleBook book = new RuleBook(access, rights);
        boolean isThere =
                access.withRole(Role.OWNER.wire()).stream()
                        .filter(user -> user.kind == PersonKind.ADULT)
                        .map(user -> book.facts(user, at))
                        .anyMatch(InCharge::isInCharge);
        if (!isThere) {
            throw new Conflict(
                    "Then nobody could look after this house any more. Make somebody else an owner"
                            + " first, or leave one out of the denial.");
        }
    }

    private static boolean isInCharge(Facts facts) {
        return NEEDED.stream()
                .allMatch(one -> Decision.explain(facts, one, Resource.HOUSEHOLD).isAllowed());
    }
}
