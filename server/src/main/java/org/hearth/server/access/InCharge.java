package org.hearth.server.access;

import org.hearth.server.access.decide.Decision;
import org.hearth.server.access.decide.Facts;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.hibernate.StatelessSession;

import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/// Sees to it that somebody can always look after the house. Within one transaction.
final class InCharge {
    private static final List<Permission> NEEDED =
            List.of(Permission.AUTH_MANAGE, Permission.PERSON_MANAGE, Permission.SYSTEM_ADMIN);

    /// The number of the lock, which nothing else here takes.
    private static final long TURN = 0x48656172_7468L;

    private InCharge() {}

    /// Throws [Conflict] when the changes so far leave no owner who may still change anything; the
    /// transaction is then undone. Whoever else changes such things at the same moment waits until
    /// this one is decided: two owners cannot end each other.
    static void requireSomebody(Tx tx, Instant at) {
        boolean isThere =
                tx.write(
                        InCharge::inTurn,
                        (_, _) ->
                                tx.read(
                                        AccessRepository_::new,
                                        access ->
                                                tx.read(
                                                        RightsRepository_::new,
                                                        rights -> isThere(access, rights, at))));
        if (!isThere) {
            throw new Conflict(
                    "Then nobody could look after this house any more. Make somebody else an owner"
                            + " first, or leave one out of the denial.");
        }
    }

    /// Held until the transaction ends ("Advisory Locks" in PostgreSQL's manual, 13.3.5).
    private static StatelessSession inTurn(StatelessSession session) {
        session.doWork(
                connection -> {
                    try (Statement turn = connection.createStatement()) {
                        turn.execute("SELECT pg_advisory_xact_lock(" + TURN + ")");
                    }
                });
        return session;
    }

    private static boolean isThere(AccessRepository access, RightsRepository rights, Instant at) {
        RuleBook book = new RuleBook(access, rights);
        return access.withRole(Role.OWNER.wire()).stream()
                .filter(user -> user.kind == PersonKind.ADULT)
                .map(user -> book.facts(user, at))
                .anyMatch(InCharge::isInCharge);
    }

    private static boolean isInCharge(Facts facts) {
        return NEEDED.stream()
                .allMatch(one -> Decision.explain(facts, one, Resource.HOUSEHOLD).isAllowed());
    }
}
