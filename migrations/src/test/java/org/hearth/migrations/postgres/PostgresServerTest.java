package org.hearth.migrations.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

final class PostgresServerTest {
    @TempDir Path data;

    @Test
    void rowsAndAddressOutliveAStop() throws SQLException, IOException {
        PostgresAddress first;
        try (PostgresServer server = Servers.start(data)) {
            first = server.address();
            Servers.execute(first, "CREATE TABLE kept AS SELECT 'here' AS word");
        }
        assertEquals(List.of(), OsProcess.ofCluster(Servers.cluster(data)));
        try (PostgresServer server = Servers.start(data)) {
            assertEquals(first, server.address());
            assertEquals(List.of("here"), Servers.query(first, "SELECT word FROM kept"));
        }
    }

    @Test
    void aCommittedRowIsOnTheDiskAndTheSchemaSpeaksUnicode() throws SQLException {
        try (PostgresServer server = Servers.start(data)) {
            PostgresAddress address = server.address();
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertEquals(List.of("on"), Servers.query(address, "SHOW " + setting), setting);
            }
            assertEquals(List.of("on"), Servers.query(address, "SHOW data_checksums"));
            assertEquals(List.of("äßжδ"), Servers.query(address, "SELECT lower('ÄßЖΔ')"));
            Servers.execute(address, "CREATE EXTENSION pg_trgm");
            assertEquals(
                    List.of("1"), Servers.query(address, "SELECT similarity('Жизнь', 'жизнь')"));
        }
    }

    @Test
    void onlyTheKeptPasswordOpensItAndOnlyTheOwnerReadsThat() throws IOException {
        try (PostgresServer server = Servers.start(data)) {
            PostgresAddress right = server.address();
            PostgresAddress wrong =
                    new PostgresAddress(right.jdbcUrl(), right.user(), "guess" + right.password());
            assertThrows(SQLException.class, () -> wrong.dataSource().getConnection());
        }
        Path password = data.resolve("postgres").resolve("password");
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(password));
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefusedInOneSentence() {
        try (PostgresServer first = Servers.start(data)) {
            var refused = assertThrows(PostgresFailure.class, () -> Servers.start(data));
            assertEquals(
                    "Another Hearth already uses "
                            + data.resolve("postgres")
                            + ". Stop it first, or choose another data folder.",
                    refused.getMessage());
            assertTrue(first.isRunning());
        }
    }

    @Test
    void aTakenPortIsLeftToItsOwner() throws IOException, SQLException {
        String before;
        try (PostgresServer server = Servers.start(data)) {
            before = server.address().jdbcUrl();
        }
        int port = Integer.parseInt(Files.readString(data.resolve("postgres/port")).strip());
        try (var other = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                PostgresServer server = Servers.start(data)) {
            assertTrue(other.isBound());
            assertNotEquals(before, server.address().jdbcUrl());
            assertEquals(List.of("1"), Servers.query(server.address(), "SELECT 1"));
        }
    }

    @Test
    void aStalePidFileThatNamesAnotherLivingProcessDoesNotHinder() throws IOException {
        Servers.start(data).close();
        Path file = Servers.cluster(data).resolve("postmaster.pid");
        String stale =
                ProcessHandle.current().pid()
                        + "\n"
                        + Servers.cluster(data)
                        + "\n0\n15000\n\n127.0.0.1\n 1 2\nready\n";
        Files.writeString(file, stale);
        try (PostgresServer server = Servers.start(data)) {
            assertTrue(server.isRunning());
        }
    }

    @Test
    void aClusterOfAnotherMajorVersionIsRefusedAndUntouched() throws IOException {
        Servers.start(data).close();
        Path version = Servers.cluster(data).resolve("PG_VERSION");
        Files.writeString(version, "14\n");

        var refused = assertThrows(PostgresFailure.class, () -> Servers.start(data));

        assertTrue(message(refused).contains("was made by PostgreSQL 14"), message(refused));
        assertEquals("14\n", Files.readString(version));
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInASentence() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "in the way");
        var refused = assertThrows(PostgresFailure.class, () -> Servers.start(file));
        assertTrue(message(refused).startsWith("The database cannot use " + file));
    }

    @Test
    void aSettingThatStopsTheServerIsSaidWithTheServersOwnWords() throws IOException {
        Servers.start(data).close();
        Files.writeString(
                Servers.cluster(data).resolve("postgresql.auto.conf"), "shared_buffers = 'much'\n");
        var refused = assertThrows(PostgresFailure.class, () -> Servers.start(data));
        assertTrue(message(refused).contains("PostgreSQL did not start, its log is "));
        assertTrue(message(refused).contains("\"shared_buffers\": \"much\""), message(refused));
    }

    @Test
    void halfMadeClustersOfAKilledFirstStartAreCleared() throws IOException {
        Path half = Files.createDirectories(data.resolve("postgres/cluster-new-1/base"));
        Files.writeString(half.resolve("1"), "half");
        try (PostgresServer server = Servers.start(data)) {
            assertTrue(server.isRunning());
            assertFalse(Files.exists(half.getParent()));
        }
    }

    @Test
    void closingIsQuickEvenWithAnOpenTransaction() throws SQLException {
        PostgresServer server = Servers.start(data);
        try (var connection = server.address().dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE open_work (id int)");
            long begin = System.nanoTime();
            server.close();
            server.close();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took.toString());
            assertFalse(server.isRunning());
        }
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
