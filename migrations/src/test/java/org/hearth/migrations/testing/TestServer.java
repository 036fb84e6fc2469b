package org.hearth.migrations.testing;

import org.hearth.migrations.Migrator;
import org.hearth.migrations.postgres.Durability;
import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.migrations.postgres.PostgresFailure;
import org.hearth.migrations.postgres.PostgresFolders;
import org.hearth.migrations.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/// The one server of this JVM's tests, with a template that holds the migrated schema. Its cluster
/// stays in the module's `target/` for the next run; databases of a killed run are dropped then.
final class TestServer {
    /// `insufficient_privilege`.
    private static final String NOT_ALLOWED = "42501";

    private static final int MOST_PARALLEL_RUNS = 8;
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private static @Nullable TestServer shared;

    private final PostgresAddress address;
    private final String template;
    private final @Nullable LikeNew likeNew;
    private final Queue<String> spare = new ConcurrentLinkedQueue<>();
    private final AtomicInteger created = new AtomicInteger();

    /// @param likeNew null where a used database is not to be used again
    private TestServer(PostgresAddress address, String template, @Nullable LikeNew likeNew) {
        this.address = address;
        this.template = template;
        this.likeNew = likeNew;
    }

    /// Starts it when first asked for; it stops when the JVM exits.
    static synchronized TestServer shared() {
        TestServer server = shared;
        if (server == null) {
            server = open();
            shared = server;
        }
        return server;
    }

    PostgresAddress address() {
        return address;
    }

    /// The name of a database with the migrated schema and no rows.
    String migrated() {
        String name = spare.poll();
        return name != null ? name : made(template);
    }

    /// The name of a database without any table.
    String bare() {
        return made("template0");
    }

    /// Nobody needs that database any more.
    void giveBack(String name) {
        boolean isLikeNew =
                likeNew != null && likeNew.make(address.withDatabase(name).dataSource());
        if (!isLikeNew) {
            drop(address, name);
            return;
        }
        // Who still has the old address finds nothing there.
        String next = freshName();
        execute(address, "ALTER DATABASE " + name + " RENAME TO " + next);
        spare.add(next);
    }

    private String made(String model) {
        String name = freshName();
        execute(address, "CREATE DATABASE " + name + " TEMPLATE " + model);
        return name;
    }

    /// A name that no database has had, on a server that others may use too.
    private String freshName() {
        return "hearth_test_" + RUN + "_" + created.incrementAndGet();
    }

    private static TestServer open() {
        @Nullable String external = System.getenv("DATABASE_URL");
        String template = "hearth_template_" + RUN;
        if (external != null) {
            PostgresAddress admin = PostgresAddress.parse(external);
            atExit(() -> drop(admin, template));
            // Who may only create databases there cannot let triggers rest.
            return new TestServer(admin, migrated(admin, template), null);
        }
        PostgresServer server = own();
        atExit(server::close);
        PostgresAddress admin = server.address();
        leftOvers(admin).forEach(name -> drop(admin, name));
        DataSource rows = admin.withDatabase(migrated(admin, template)).dataSource();
        return new TestServer(admin, template, LikeNew.as(rows));
    }

    private static String migrated(PostgresAddress admin, String template) {
        execute(admin, "CREATE DATABASE " + template + " TEMPLATE template0");
        new Migrator().migrate(admin.withDatabase(template).dataSource());
        return template;
    }

    /// A second run of the same module at the same time gets a folder of its own.
    private static PostgresServer own() {
        PostgresFailure refused = null;
        for (int run = 1; run <= MOST_PARALLEL_RUNS; run++) {
            Path home = Path.of("target", "postgres-" + run);
            try {
                return PostgresServer.start(
                        new PostgresFolders(home, TestBinaries.folder(), home),
                        Durability.THROWAWAY);
            } catch (PostgresFailure e) {
                refused = e;
            }
        }
        throw new IllegalStateException("no test server could be started", refused);
    }

    private static List<String> leftOvers(PostgresAddress admin) {
        try (Connection connection = admin.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT datname FROM pg_database"
                                        + " WHERE datname ~ '^hearth_(test|template)_'")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Who is no superuser may not send PostgreSQL's own cleaners away by force; asked without
    /// force, PostgreSQL does that itself.
    private static void drop(PostgresAddress admin, String name) {
        String drop = "DROP DATABASE IF EXISTS " + name;
        try {
            execute(admin, drop + " WITH (FORCE)");
        } catch (IllegalStateException refused) {
            if (!(refused.getCause() instanceof SQLException cause)) throw refused;
            if (!NOT_ALLOWED.equals(cause.getSQLState())) throw refused;
            execute(admin, drop);
        }
    }

    private static void execute(PostgresAddress admin, String sql) {
        try (Connection connection = admin.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void atExit(Runnable end) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(end));
    }
}
