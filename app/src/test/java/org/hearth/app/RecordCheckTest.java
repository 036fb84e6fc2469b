package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.migrations.Migrator;
import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.migrations.testing.TestDatabase;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.db.DatabaseAddress;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

final class RecordCheckTest {

    @Test
    void theDoctorSaysWhetherTheRecordIsUnbroken() throws SQLException {
        try (TestDatabase rows = TestDatabase.create();
                Closing parts = new Closing()) {
            PostgresAddress at = rows.address();
            Database database =
                    parts.open(
                            "connect",
                            () ->
                                    new Database(
                                            new DatabaseAddress(
                                                    at.jdbcUrl(), at.user(), at.password(), 2)));
            new Migrator().migrate(database.pool());
            assertEquals(
                    "ok       Record: the record of 0 privileged acts is unbroken",
                    RecordCheck.of(parts, database).line());
            change(
                    rows,
                    "INSERT INTO audit_events (id, created_at, action, outcome, actor_kind,"
                            + " search_text, seq, hash) VALUES (gen_random_uuid(), now(), 'a',"
                            + " 'allowed', 'user', '', 1, sha256('x'))");
            Finding broken = RecordCheck.of(parts, database);
            assertTrue(
                    broken.line()
                            .matches("BROKEN   Record: row 1 \\(.+\\) was added past the hub; .+"),
                    broken::line);
            assertFalse(broken.isFatal());
        }
    }

    private static void change(TestDatabase rows, String statement) throws SQLException {
        try (Connection connection = rows.dataSource().getConnection();
                Statement open = connection.createStatement()) {
            open.executeUpdate(statement);
        }
    }
}
