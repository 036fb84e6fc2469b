package org.hearth.server.access;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Unit;

/// Writes down who came in, from where and how: the connection log, as a part of the record of
/// acts. Thread-safe.
final class Arrivals {
    private final Audit audit;

    Arrivals(Audit audit) {
        this.audit = audit;
    }

    /// Somebody has signed in; the row commits with the session.
    void note(Unit unit, User user, Session session, Origin origin) {
        SessionId id = new SessionId(session.id);
        Caller self =
                Caller.person(new PersonId(user.id), user.name, _ -> Reach.NOWHERE, id, audit)
                        .from(origin);
        String how = session.name + ", " + session.kind.wire;
        audit.done(unit, self, "sign-in", Target.of("session", id, how));
    }
}
