package org.hearth.server.platform.db;

import org.hearth.server.platform.time.Rounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/// Knows whether the server answers: it is asked twice a second, on a connection apart from the
/// pool. When it says nothing for a second, and does not take a second call either within another,
/// it is away: all connections are cut, so that nobody waits longer on a frozen server. One silence
/// alone is a busy computer, where nobody ought to be refused.
///
/// Thread-safe. One virtual thread named `store-watch` asks; it ends with [#close()].
final class StoreWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String PATIENCE_SECONDS = "1";

    private final DatabaseAddress address;
    private final Lines lines;
    private final Rounds rounds = new Rounds("store-watch", PAUSE, this::look);
    private @Nullable Connection line;
    private volatile boolean isUp = true;

    /// Begins to ask; until the first answer the server counts as up.
    StoreWatch(DatabaseAddress address, Lines lines) {
        this.address = address;
        this.lines = lines;
        rounds.start();
    }

    /// Whether the server answered the last time, which is at most two and a half seconds ago.
    boolean isUp() {
        return isUp;
    }

    private void look() {
        boolean upNow = answers();
        if (!upNow) upNow = answers();
        is(upNow);
        if (!isUp) lines.cut();
    }

    private void is(boolean upNow) {
        if (isUp == upNow) return;
        isUp = upNow;
        if (upNow) LOG.info("the database answers again");
        else LOG.warn("the database does not answer; what needs it is refused until it does");
    }

    /// A server that says why it lets nobody in is there.
    private boolean answers() {
        try {
            Connection asked = line == null ? call() : line;
            line = asked;
            try (Statement question = asked.createStatement()) {
                question.execute("SELECT 1");
            }
            return true;
        } catch (SQLException failure) {
            hangUp();
            LOG.debug("the database was asked in vain", failure);
            return !StoreErrors.isConnectionLoss(failure.getSQLState());
        }
    }

    private Connection call() throws SQLException {
        Properties options = Lines.login(address);
        options.setProperty("ApplicationName", "hearth-watch");
        options.setProperty("connectTimeout", PATIENCE_SECONDS);
        options.setProperty("socketTimeout", PATIENCE_SECONDS);
        options.setProperty("sslResponseTimeout", PATIENCE_SECONDS + "000");
        return DriverManager.getConnection(address.jdbcUrl(), options);
    }

    private void hangUp() {
        Connection over = line;
        line = null;
        if (over == null) return;
        try {
            over.abort(direct -> direct.run());
        } catch (SQLException gone) {
            LOG.debug("the connection was gone already", gone);
        }
    }

    @Override
    public void close() {
        rounds.close();
        hangUp();
    }
}
