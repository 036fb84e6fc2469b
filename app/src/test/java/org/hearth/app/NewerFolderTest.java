package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.migrations.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A hub on a database that a newer one has used.
@Tag("end-to-end")
final class NewerFolderTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir private Path data;

    @Test
    void itIsRefusedInOneSentenceUntilTheNewerOneIsBack() throws SQLException {
        try (TestDatabase rows = TestDatabase.create()) {
            execute(
                    rows,
                    "INSERT INTO flyway_schema_history SELECT 999, '29991231.2359', description,"
                            + " type, script, checksum, installed_by, installed_on, execution_time,"
                            + " success FROM flyway_schema_history WHERE installed_rank = 1");
            assertRefused(
                    rows,
                    "This data folder was last used by a newer Hearth (schema 29991231.2359)."
                            + " Start that version, or restore a backup made by this one.");
            execute(rows, "DELETE FROM flyway_schema_history WHERE installed_rank = 999");
            assertStarts(rows);
        }
    }

    @Test
    void aMigrationThatFailsIsSaidAndTheHubBeforeItStillStarts() throws SQLException {
        try (TestDatabase rows = TestDatabase.create()) {
            // What the newest has made is in the way when it is applied once more.
            execute(
                    rows,
                    "CREATE TABLE kept AS SELECT * FROM flyway_schema_history WHERE installed_rank"
                            + " = (SELECT max(installed_rank) FROM flyway_schema_history)");
            execute(
                    rows,
                    "DELETE FROM flyway_schema_history WHERE installed_rank IN (SELECT"
                            + " installed_rank FROM kept)");
            assertRefused(rows, "undone");
            execute(rows, "INSERT INTO flyway_schema_history SELECT * FROM kept");
            execute(rows, "DROP TABLE kept");
            assertStarts(rows);
        }
    }

    private void assertRefused(TestDatabase rows, String words) {
        try (HubProcess hub = serve(rows)) {
            assertEquals(1, hub.awaitExit(LONGEST), () -> hub.lines().toString());
            assertEquals(1, hub.sentences().size(), () -> hub.lines().toString());
            assertTrue(hub.sentences().getFirst().contains(words), () -> hub.lines().toString());
        }
    }

    private void assertStarts(TestDatabase rows) {
        try (HubProcess hub = serve(rows)) {
            hub.awaitReady();
            hub.terminate();
            assertEquals(0, hub.awaitExit(LONGEST), () -> hub.lines().toString());
        }
    }

    private HubProcess serve(TestDatabase rows) {
        String url =
                rows.address()
                        .jdbcUrl()
                        .replace(
                                "jdbc:postgresql://",
                                "postgres://%s:%s@"
                                        .formatted(
                                                rows.address().user(), rows.address().password()));
        return HubProcess.start(
                data,
                Map.of("DATABASE_URL", url),
                List.of("serve", "--bind", "127.0.0.1", "--port", "0"));
    }

    private static void execute(TestDatabase rows, String sql) throws SQLException {
        try (Connection connection = rows.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
