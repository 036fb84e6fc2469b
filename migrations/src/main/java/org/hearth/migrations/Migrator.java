package org.hearth.migrations;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/// Brings a database to the schema of this hub, each migration in a transaction of its own. Several
/// hubs may do it to one database at the same time: Flyway takes a lock.
public final class Migrator {
    /// The oldest PostgreSQL that the SQL files may count on.
    public static final int OLDEST_POSTGRES = 15;

    private static final String HISTORY = "flyway_schema_history";

    private final Landed landed;
    private final String folder;

    /// Applies the migrations of this hub.
    public Migrator() {
        this(Landed.read(), Landed.FOLDER);
    }

    Migrator(Landed landed, String folder) {
        this.landed = landed;
        this.folder = folder;
    }

    /// Applies what is missing; when nothing is, it costs one query.
    ///
    /// @return how many migrations were applied
    /// @throws NewerHearth if the database was used by a newer hub; nothing was changed
    /// @throws OldPostgres if the server is older than PostgreSQL 15; nothing was changed
    /// @throws MigrationFailed if a migration failed; the earlier ones stay applied
    public int migrate(DataSource database) {
        List<String> applied = applied(database);
        applied.stream()
                .filter(version -> !landed.versions().contains(version))
                .max(String::compareTo)
                .ifPresent(
                        version -> {
                            throw new NewerHearth(version);
                        });
        if (applied.containsAll(landed.versions())) {
            return 0;
        }
        try {
            return flyway(database).migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new MigrationFailed(
                    "The database could not be brought to this version of Hearth. The step that"
                            + " failed was undone; the Hearth used before still starts.",
                    e);
        }
    }

    /// The checks that cost time and find only edited files are for the build, see [#validate].
    private Flyway flyway(DataSource database) {
        return Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:" + folder)
                .table(HISTORY)
                .outOfOrder(true)
                .validateOnMigrate(false)
                .validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .loggers(QuietFlyway.class.getName())
                .load();
    }

    /// Fails if a file differs from what was applied to this database.
    void validate(DataSource database) {
        flyway(database).validate();
    }

    private static List<String> applied(DataSource database) {
        try (Connection connection = database.getConnection()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_POSTGRES) {
                throw new OldPostgres(major, OLDEST_POSTGRES);
            }
            return history(connection);
        } catch (SQLException e) {
            throw new MigrationFailed("The database does not answer: " + e.getMessage(), e);
        }
    }

    private static List<String> history(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table =
                    statement.executeQuery("SELECT to_regclass('" + HISTORY + "') IS NULL")) {
                table.next();
                if (table.getBoolean(1)) {
                    return List.of();
                }
            }
            List<String> versions = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT version FROM "
                                    + HISTORY
                                    + " WHERE success AND version IS NOT NULL")) {
                while (rows.next()) {
                    versions.add(rows.getString(1));
                }
            }
            return versions;
        }
    }
}
