package org.hearth.server.testing;

import org.hearth.server.platform.db.Database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// Looks at the tables behind the doors, to prove what was really written. Thread-safe.
public final class Rows {
    private final Database database;

    /// @param database of the house under test
    public Rows(Database database) {
        this.database = database;
    }

    /// The answer's rows, each with its columns joined by a bar.
    public List<String> read(String query) {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(joined(rows));
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    /// Everything in all tables, as PostgreSQL writes it.
    public String everything() {
        StringBuilder dump = new StringBuilder();
        for (String table :
                read("select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            read("select one::text from " + table + " one").forEach(dump::append);
        }
        return dump.toString();
    }

    /// Changes rows past the doors, as an operator with `psql` would.
    public int change(String statement) {
        try (Connection connection = database.pool().getConnection();
                Statement open = connection.createStatement()) {
            return open.executeUpdate(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }

    private static String joined(ResultSet rows) throws SQLException {
        StringJoiner line = new StringJoiner("|");
        for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
            line.add(rows.getString(at));
        }
        return line.toString();
    }
}
