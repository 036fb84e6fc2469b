package org.hearth.migrations.postgres;

import org.hearth.migrations.testing.TestBinaries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What the tests of the server do again and again.
final class Servers {

    private Servers() {}

    /// Folders below this one, with the unpacked programs shared by all tests.
    static PostgresFolders folders(Path data) {
        return new PostgresFolders(
                data.resolve("postgres"), TestBinaries.folder(), data.resolve("logs"));
    }

    static PostgresServer start(Path data) {
        return PostgresServer.start(folders(data), Durability.DURABLE);
    }

    static Path cluster(Path data) throws IOException {
        return data.toRealPath().resolve("postgres").resolve("cluster");
    }

    static OsProcess postmaster(Path data) throws IOException {
        String pid = Files.readAllLines(cluster(data).resolve("postmaster.pid")).getFirst();
        return new OsProcess(Long.parseLong(pid));
    }

    static void execute(PostgresAddress address, String sql) throws SQLException {
        try (Connection connection = address.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first column of every row.
    static List<String> query(PostgresAddress address, String sql) throws SQLException {
        try (Connection connection = address.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
