package org.hearth.app;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;

import org.hearth.migrations.Migrator;
import org.hearth.migrations.postgres.Durability;
import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.migrations.postgres.PostgresFolders;
import org.hearth.migrations.postgres.PostgresServer;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.db.DatabaseAddress;

import java.net.UnknownHostException;
import java.util.Optional;

/// The hub's database: its own server or the operator's, pooled and migrated.
final class Store {
    private Store() {}

    /// Opens it for a hub.
    static Database open(Closing parts, HubConfig config) {
        DatabaseAddress address = config.external().orElseGet(() -> own(parts, config));
        Database database = parts.open("connect to the database", () -> connect(address));
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
        Database database = parts.open("connect to the database", () -> connect(running.get()));
        parts.step("migrate the database", () -> new Migrator().migrate(database.pool()));
        return database;
    }

    /// Says which database it is and what is wrong; options of the address may hold a password, so
    /// they are left out.
    private static Database connect(DatabaseAddress address) {
        try {
            return new Database(address);
        } catch (PoolInitializationException refused) {
            String place = address.jdbcUrl().replaceFirst("\\?.*", "");
            throw new IllegalStateException(
                    "The database " + place + " cannot be used: " + reason(refused), refused);
        }
    }

    private static String reason(PoolInitializationException refused) {
        Throwable cause = refused.getCause();
        if (cause == null) return String.valueOf(refused.getMessage());
        return cause.getCause() instanceof UnknownHostException host
                ? "nobody knows the computer " + host.getMessage() + "."
                : String.valueOf(cause.getMessage());
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
