package org.hearth.server.platform.db;

import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

import javax.sql.DataSource;

/// Opens the connections to the server that the pool lends out, and can cut all of them: whoever
/// waits for an answer on one hears at once that there is none. Thread-safe.
final class Lines implements DataSource {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Lines.class);

    private final DatabaseAddress address;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    Lines(DatabaseAddress address) {
        this.address = address;
    }

    @Override
    public Connection getConnection() throws SQLException {
        open.removeIf(one -> isOver(one));
        Properties options = login(address);
        options.setProperty("ApplicationName", "hearth");
        options.setProperty("loginTimeout", "3");
        options.setProperty("connectTimeout", "3");
        options.setProperty("socketTimeout", "30");
        options.setProperty("tcpKeepAlive", "true");
        options.setProperty("reWriteBatchedInserts", "true");
        Connection made = DriverManager.getConnection(address.jdbcUrl(), options);
        open.add(made);
        return made;
    }

    /// Who asks for entry.
    static Properties login(DatabaseAddress address) {
        Properties login = new Properties();
        login.setProperty("user", address.user());
        login.setProperty("password", address.password());
        return login;
    }

    /// Ends every connection on the spot, without a word to the server.
    void cut() {
        open.removeIf(one -> isCut(one));
    }

    private static boolean isOver(Connection one) {
        try {
            return one.isClosed();
        } catch (SQLException gone) {
            return true;
        }
    }

    private static boolean isCut(Connection one) {
        try {
            one.abort(direct -> direct.run());
        } catch (SQLException gone) {
            LOG.debug("a connection was gone already", gone);
        }
        return true;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The address says who asks.");
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    /// Stays three seconds, whatever the pool says.
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 3;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException(type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
