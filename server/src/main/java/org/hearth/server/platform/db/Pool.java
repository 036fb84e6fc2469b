package org.hearth.server.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/// The pool, which refuses at once while the server is known to be away: nobody waits in vain, and
/// no place at work is taken by waiting. Thread-safe.
final class Pool extends HikariDataSource {
    private final StoreWatch watch;

    /// Opens the pool; throws when the server does not answer or lets nobody in.
    Pool(HikariConfig config, DatabaseAddress address, Lines lines) {
        super(config);
        watch = new StoreWatch(address, lines);
    }

    boolean isUp() {
        return watch.isUp();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!watch.isUp()) throw new SQLTransientConnectionException("The server is away.");
        return super.getConnection();
    }

    @Override
    public void close() {
        watch.close();
        super.close();
    }
}
