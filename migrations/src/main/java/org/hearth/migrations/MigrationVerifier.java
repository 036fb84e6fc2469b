package org.hearth.migrations;

import org.hearth.migrations.postgres.PostgresAddress;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/// Replays all migrations on a throwaway database of a server, looks at the result, and drops it.
public final class MigrationVerifier {

    private MigrationVerifier() {}

    /// The schema that the migrations make out of nothing.
    ///
    /// @param admin any database of the server, with a user who may create databases
    /// @throws MigrationRefused if they do not apply
    /// @throws SQLException if the throwaway database can be neither made, read nor dropped
    public static Schema replay(PostgresAddress admin) throws SQLException {
        String name = "hearth_replay_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = admin.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0");
            try {
                return schema(admin.withDatabase(name));
            } finally {
                statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
            }
        }
    }

    private static Schema schema(PostgresAddress throwaway) throws SQLException {
        Migrator migrator = new Migrator();
        migrator.migrate(throwaway.dataSource());
        migrator.validate(throwaway.dataSource());
        try (Connection connection = throwaway.dataSource().getConnection()) {
            return Schema.read(connection);
        }
    }
}
