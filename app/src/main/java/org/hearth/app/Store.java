package org.hearth.app;

import org.hearth.migrations.Migrator;
import org.hearth.migrations.postgres.Durability;
import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.migrations.postgres.PostgresFolders;
import org.hearth.migrations.postgres.PostgresServer;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.db.DatabaseAddress;

import java.util.Optional;

/// The hub's database: its own server or the operator's, pooled and migrated.
final class Store {
    private Store() {}

    /// Opens it for a hub.
    static Database open(Closing parts, HubConfig config) {
        DatabaseAddress address = config.external().orElseGet(() -> own(parts, config));
        Database database = parts.open("connect to the database", () -> new Database(address));
        parts.step("migrate the database", () -> new Migrator().migrate(database.pool()));
        return database;
    }

    /// Opens it for a command, beside a running hub or without one.
    static Database visit(Closing parts, HubConfig config) {
        Optional<DatabaseAddress> running =
                config.external()
                        .or(
                                () ->
                                        PostgresServer.supervised(PostgresFolders.in(config.data()))
                                                .map(one -> pooled(one, 2)));
        if (running.isEmpty()) return open(parts, config);
        Database database =
                parts.open("connect to the database", () -> new Database(running.get()));
        parts.step("migrate the database", () -> new Migrator().migrate(database.pool()));
        return database;
    }

    private static DatabaseAddress own(Closing parts, HubConfig config) {
        PostgresServer server =
                parts.open(
                        "start PostgreSQL",
                        () ->
                                PostgresServer.start(
                                        PostgresFolders.in(config.data()), Durability.DURABLE));
        return pooled(server.address(), config.poolSize());
    }

    private static DatabaseAddress pooled(PostgresAddress address, int size) {
        return new DatabaseAddress(address.jdbcUrl(), address.user(), address.password(), size);
    }
}
