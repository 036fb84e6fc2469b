package org.hearth.server.access;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Rights;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.problem.Unauthenticated;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// Lets persons in and writes down who came, from where and how: the connection log, as a part of
/// the record of acts. Thread-safe, without rules about who may: those are the doors'.
final class Arrivals {
    private final Tx tx;
    private final Keys keys;
    private final Audit audit;

    Arrivals(Tx tx, Keys keys, Audit audit) {
        this.tx = tx;
        this.keys = keys;
        this.audit = audit;
    }

    /// Opens a session for somebody who has proved who they are, with its first tokens.
    ///
    /// Proofs take their time. Throws [Unauthenticated] when the person was changed meanwhile, by a
    /// new password or by being switched off.
    ///
    /// @param user as read before the proof
    Tokens admit(User user, Keys.Opening opening, Origin origin, Duration life) {
        return tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    Session session = keys.open(access, opening, origin, life);
                    requireUnchanged(access, user, session.createdAt);
                    access.arrived(user.id);
                    note(
                            unit,
                            user,
                            new Arrived(RuleBook.roles(access.roles(user.id))),
                            session,
                            origin);
                    return keys.issue(access, unit, session);
                });
    }

    private static void requireUnchanged(AccessRepository access, User proved, Instant at) {
        boolean isUnchanged =
                access.heldUser(proved.id)
                        .filter(now -> now.version == proved.version && now.isWelcome(at))
                        .isPresent();
        if (!isUnchanged) {
            throw new Unauthenticated("This account has just changed. Sign in again.");
        }
    }

    /// Somebody who is just coming in: what they are, and nothing that they may do yet.
    private record Arrived(Set<Role> roles) implements Rights {
        @Override
        public Reach reach(Permission permission) {
            return Reach.NOWHERE;
        }
    }

    private void note(Unit unit, User user, Arrived rights, Session session, Origin origin) {
        SessionId id = new SessionId(session.id);
        Caller self =
                Caller.person(new PersonId(user.id), user.name, rights, id, audit).from(origin);
        Target target = Target.of("session", id, session.name);
        audit.done(unit, self, "sign-in", target, Map.of("means", session.kind.wire));
    }
}
