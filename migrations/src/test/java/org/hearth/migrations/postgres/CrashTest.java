package org.hearth.migrations.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One crash at a time, looked at closely; [KillMomentsTest] repeats them at random moments.
final class CrashTest {
    // It is looked at five times a second; a busy machine may miss some of them.
    private static final int SOON_S = 5;

    @TempDir Path data;

    @Test
    void aKilledServerIsNoticedAndComesBackAtItsPort() throws Exception {
        try (PostgresServer server = Servers.start(data)) {
            News news = new News(new LinkedBlockingQueue<>());
            server.listen(news);
            OsProcess killed = Servers.postmaster(data);

            OsProcess.signal(OsProcess.Signal.KILL, List.of(killed));

            assertEquals("away", news.heard().poll(SOON_S, TimeUnit.SECONDS));
            assertEquals("back", news.heard().poll(30, TimeUnit.SECONDS));
            assertTrue(server.isRunning());
            assertNotEquals(killed, Servers.postmaster(data));
            assertEquals(List.of("1"), Servers.query(server.address(), "SELECT 1"));
        }
    }

    @Test
    void busyOrphansOfAKilledServerDoNotKeepItAway() throws Exception {
        try (PostgresServer server = Servers.start(data)) {
            News news = new News(new LinkedBlockingQueue<>());
            server.listen(news);
            Thread busy = Thread.ofVirtual().start(() -> computeLong(server.address()));
            assertTrue(
                    Waiting.until(Duration.ofSeconds(20), () -> computes(server.address())),
                    "a backend computes");

            OsProcess.signal(OsProcess.Signal.KILL, List.of(Servers.postmaster(data)));

            assertEquals("away", news.heard().poll(SOON_S, TimeUnit.SECONDS));
            assertEquals("back", news.heard().poll(30, TimeUnit.SECONDS));
            busy.join();
        }
    }

    @Test
    void aServerThatCannotComeBackIsTriedUntilItCan() throws Exception {
        try (PostgresServer server = Servers.start(data)) {
            News news = new News(new LinkedBlockingQueue<>());
            server.listen(news);
            Path fault = spoilSettings();

            OsProcess.signal(OsProcess.Signal.KILL, List.of(Servers.postmaster(data)));
            assertEquals("away", news.heard().poll(SOON_S, TimeUnit.SECONDS));
            assertNull(news.heard().poll(2, TimeUnit.SECONDS));
            Files.delete(fault);

            assertEquals("back", news.heard().poll(30, TimeUnit.SECONDS));
            assertEquals(List.of("1"), Servers.query(server.address(), "SELECT 1"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 12, 16, 20})
    void closingWhileItIsAwayIsQuickAndLeavesNothing(int pauseMs) throws Exception {
        PostgresServer server = Servers.start(data);
        News news = new News(new LinkedBlockingQueue<>());
        server.listen(news);
        Files.delete(Servers.cluster(data).resolve("PG_VERSION"));
        OsProcess.signal(OsProcess.Signal.KILL, List.of(Servers.postmaster(data)));
        assertEquals("away", news.heard().poll(SOON_S, TimeUnit.SECONDS));

        Thread.sleep(pauseMs);
        assertTimeout(Duration.ofSeconds(3), server::close);

        assertEquals(List.of(), OsProcess.ofCluster(Servers.cluster(data)));
    }

    @Test
    void aServerThatOutlivedItsHubIsAdopted() throws Exception {
        OsProcess left;
        PostgresAddress address;
        try (HubProcess hub = HubProcess.start(data, 0)) {
            hub.awaitAcknowledged(5);
            left = Servers.postmaster(data);
            hub.kill();
        }
        assertTrue(left.isAlive());
        try (PostgresServer server = Servers.start(data)) {
            assertEquals(left, Servers.postmaster(data));
            address = server.address();
            assertEquals(List.of("1"), Servers.query(address, "SELECT 1"));
        }
        assertEquals(List.of(), OsProcess.ofCluster(Servers.cluster(data)));
    }

    @Test
    void aServerWithOtherSettingsIsStoppedAndStartedAnew() throws Exception {
        OsProcess left;
        try (HubProcess hub = HubProcess.start(data, 0)) {
            hub.awaitAcknowledged(5);
            left = Servers.postmaster(data);
            hub.kill();
        }
        try (var server = PostgresServer.start(Servers.folders(data), Durability.THROWAWAY)) {
            assertTrue(server.isRunning());
            assertNotEquals(left, Servers.postmaster(data));
        }
    }

    @Test
    void ctrlCAtTheHubDoesNotReachTheServer() throws IOException {
        try (PostgresServer server = Servers.start(data)) {
            assertTrue(server.isRunning());
            assertNotEquals(
                    session(ProcessHandle.current().pid()),
                    session(Servers.postmaster(data).pid()));
        }
    }

    private Path spoilSettings() throws IOException {
        Path file = Servers.cluster(data).resolve("postgresql.auto.conf");
        return Files.writeString(file, "shared_buffers = 'much'\n");
    }

    /// Field 6 of `/proc/PID/stat`.
    private static String session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];
    }

    private static void computeLong(PostgresAddress address) {
        try {
            Servers.query(address, "SELECT count(*) FROM generate_series(1, 2000000000)");
        } catch (SQLException e) {
            assertTrue(String.valueOf(e.getMessage()).length() > 1);
        }
    }

    private static boolean computes(PostgresAddress address) {
        try {
            return Servers.query(
                                    address,
                                    "SELECT 1 FROM pg_stat_activity WHERE state = 'active'"
                                            + " AND query LIKE '%count(*)%generate%' AND pid <>"
                                            + " pg_backend_pid()")
                            .size()
                    == 1;
        } catch (SQLException e) {
            return false;
        }
    }

    private record News(BlockingQueue<String> heard) implements ServerListener {
        @Override
        public void wentAway() {
            heard.add("away");
        }

        @Override
        public void cameBack() {
            heard.add("back");
        }
    }
}
