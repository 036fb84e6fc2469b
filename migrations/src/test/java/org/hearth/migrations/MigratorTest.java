package org.hearth.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.migrations.Landed.Migration;
import org.hearth.migrations.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;

final class MigratorTest {
    private final TestDatabase database = TestDatabase.createEmpty();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void anEmptyDatabaseGetsEveryMigrationAndASecondRunNone() {
        assertEquals(Landed.read().migrations().size(), migrate());
        assertEquals(0, migrate());
        new Migrator().validate(database.dataSource());
    }

    @Test
    void aDatabaseOfANewerHearthIsRefusedAndUntouched() throws SQLException {
        migrate();
        execute(
                "INSERT INTO flyway_schema_history SELECT 999, '29991231.2359', description, type,"
                        + " script, checksum, installed_by, installed_on, execution_time, success"
                        + " FROM flyway_schema_history WHERE installed_rank = 1");

        var refused = assertThrows(NewerHearth.class, this::migrate);

        assertTrue(
                String.valueOf(refused.getMessage())
                        .startsWith("This data folder was last used by a newer Hearth"));
    }

    @Test
    void aFailedMigrationIsUndoneAndTheHubBeforeItStillStarts() throws SQLException {
        migrate();
        var broken = new Migration("V29990101_0000__broken_half.sql", "");
        var landed = new ArrayList<>(Landed.read().migrations());
        landed.add(broken);
        var next = new Landed(landed);

        assertThrows(
                MigrationFailed.class,
                () -> new Migrator(next, "org/hearth/broken").migrate(database.dataSource()));

        assertEquals("f", text("SELECT to_regclass('made_before_the_fault') IS NOT NULL"));
        assertEquals(0, migrate());
    }

    @Test
    void aMigrationThatLandsLateIsAppliedToo() throws SQLException {
        migrate();
        execute("DROP TABLE scheduled_tasks, outbox, audit_events");
        execute("DELETE FROM flyway_schema_history WHERE version = '20261121.1100'");

        assertEquals(1, migrate());
    }

    private int migrate() {
        return new Migrator().migrate(database.dataSource());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
