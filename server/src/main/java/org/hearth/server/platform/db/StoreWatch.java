package org.hearth.server.platform.db;

import org.hearth.server.platform.time.Rounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/// Knows whether the server answers: it is asked twice a second, on a connection apart from the
/// pool. One that says nothing for a second is away; when it does not take a second call either,
/// within another second, all connections are cut, so that nobody waits longer on a frozen server.
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

    /// What the server says.
    private enum Word {
        ANSWER,
        /// Nothing in time.
        SILENCE,
        /// The connection broke or was refused.
        REFUSAL
    }

    /// Begins to ask; until the first answer the server counts as up.
    StoreWatch(DatabaseAddress address, Lines lines) {
        this.address = address;
        this.lines = lines;
        rounds.start();
    }

    /// Whether the server answered the last time, which is at most a second and a half ago.
    boolean isUp() {
        return isUp;
    }

    private void look() {
        Word word = ask();
        if (word == Word.SILENCE) is(false);
        if (word != Word.ANSWER) word = ask();
        is(word == Word.ANSWER);
        if (!isUp) lines.cut();
    }

    private void is(boolean upNow) {
        if (isUp == upNow) return;
        isUp = upNow;
        if (upNow) LOG.info("the database answers again");
        else LOG.warn("the database does not answer; what needs it is refused until it does");
    }

    private Word ask() {
        try {
            Connection asked = line == null ? call() : line;
            line = asked;
            try (Statement question = asked.createStatement()) {
                question.execute("SELECT 1");
            }
            return Word.ANSWER;
        } catch (SQLException failure) {
            hangUp();
            LOG.debug("the database was asked in vain", failure);
            return wordOf(failure);
        }
    }

    /// A server that says why it lets nobody in is there.
    private static Word wordOf(SQLException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SocketTimeoutException) return Word.SILENCE;
        }
        return StoreErrors.isConnectionLoss(failure.getSQLState()) ? Word.REFUSAL : Word.ANSWER;
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
