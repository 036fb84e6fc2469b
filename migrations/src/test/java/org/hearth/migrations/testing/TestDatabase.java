package org.hearth.migrations.testing;

import org.hearth.migrations.postgres.PostgresAddress;

import javax.sql.DataSource;

/// A fresh database with the hub's whole schema and no rows but those of migrations. Lives on one
/// server per JVM, or on the server of `DATABASE_URL` where that is set.
///
/// ```java
/// static final TestDatabase DATABASE = TestDatabase.create();
///
/// @AfterAll
/// static void drop() {
///     DATABASE.close();
/// }
/// ```
///
/// Thread-safe.
public final class TestDatabase implements AutoCloseable {
    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /// A database with all migrations applied.
    public static TestDatabase create() {
        TestServer server = TestServer.shared();
        return new TestDatabase(server, server.migrated());
    }

    /// A database without any table, for tests of the migrations themselves.
    public static TestDatabase createEmpty() {
        TestServer server = TestServer.shared();
        return new TestDatabase(server, server.bare());
    }

    /// Where it is, with user and password.
    public PostgresAddress address() {
        return server.address().withDatabase(name);
    }

    /// Plain connections to it, each opened when asked for.
    public DataSource dataSource() {
        return address().dataSource();
    }

    /// Ends the sessions that are still open. The next test may get it, like new.
    @Override
    public void close() {
        server.giveBack(name);
    }
}
