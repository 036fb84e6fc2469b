package org.hearth.server.access;

import org.hearth.server.platform.db.Tx;
import org.hibernate.StatelessSession;

import java.sql.Statement;

/// One change of who may do what at a time. Whoever begins one takes the turn before holding any
/// person: two changes that are right alone would be wrong together, and neither sees the other.
final class Turn {
    /// The number of the lock, which nothing else here takes.
    private static final long LOCK = 0x48656172_7468L;

    private Turn() {}

    /// Waits for whoever has it, and keeps it until the caller's transaction ends ("Advisory Locks"
    /// in PostgreSQL's manual, 13.3.5).
    static void take(Tx tx) {
        tx.write(Turn::locked, (session, _) -> session);
    }

    private static StatelessSession locked(StatelessSession session) {
        session.doWork(
                connection -> {
                    try (Statement lock = connection.createStatement()) {
                        lock.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
                    }
                });
        return session;
    }
}
