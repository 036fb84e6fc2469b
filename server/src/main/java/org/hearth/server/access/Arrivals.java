package org.hearth.server.access;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;

import java.time.Duration;

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
    Tokens admit(User user, Keys.Opening opening, Origin origin, Duration life) {
        return tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    Session session = keys.open(access, opening, origin, life);
                    note(unit, user, session, origin);
                    return keys.issue(access, unit, session.id);
                });
    }

    private void note(Unit unit, User user, Session session, Origin origin) {
        SessionId id = new SessionId(session.id);
        Caller self =
                Caller.person(new PersonId(user.id), user.name, _ -> Reach.NOWHERE, id, audit)
                        .from(origin);
        String how = session.name + ", " + session.kind.wire;
        audit.done(unit, self, "sign-in", Target.of("session", id, how));
    }
}
