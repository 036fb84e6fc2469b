package org.hearth.server.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.migrations.testing.TestDatabase;
import org.hearth.server.Entities;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.db.DatabaseAddress;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestClock;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// A transaction that refuses somebody, while the pool has no other connection than its own.
class RefusalTest {
    private static final Target CODE = new Target("pairing", null, "a pairing code");

    private final TestDatabase rows = TestDatabase.create();
    private Database database;
    private SessionFactory sessions;
    private Tx tx;
    private Audit audit;

    @BeforeEach
    void open() {
        PostgresAddress at = rows.address();
        database = new Database(new DatabaseAddress(at.jdbcUrl(), at.user(), at.password(), 1));
        sessions = database.map(Entities.ALL);
        tx = new Tx(sessions, new Bus());
        audit = new Audit(tx, new TestClock());
    }

    @AfterEach
    void close() {
        sessions.close();
        database.close();
        rows.close();
    }

    @Test
    void itIsOnRecordWhereTheTransactionRollsBack() {
        assertThrows(Denied.class, () -> tx.write(session -> session, (_, _) -> refuse()));

        assertEquals(List.of("pair|failed"), record());
    }

    @Test
    void itIsOnRecordWhereSomethingWasOnlyRead() {
        assertThrows(
                Denied.class,
                () ->
                        tx.read(
                                session -> session,
                                session -> {
                                    session.createNativeQuery("select 1", Integer.class)
                                            .getSingleResult();
                                    return refuse();
                                }));

        assertEquals(List.of("pair|failed"), record());
    }

    private Boolean refuse() {
        audit.failed(Caller.system("test"), "pair", CODE, "wrong code");
        throw new Denied("This code is wrong.");
    }

    private List<String> record() {
        return new Rows(database).read("select action, outcome from audit_events");
    }
}
