package org.hearth.migrations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.migrations.postgres.Durability;
import org.hearth.migrations.postgres.PostgresFolders;
import org.hearth.migrations.postgres.PostgresServer;
import org.hearth.migrations.postgres.ServerListener;
import org.hearth.migrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Prints what starting, stopping and idling cost; run with `-Dtest=Figures`.
final class Figures {
    private static final int POOL = 10;
    private static final int ROUNDS = 5;
    private static final int IDLE_S = 60;

    @TempDir Path data;

    @Test
    void startingAndStopping() throws Exception {
        PostgresFolders folders = PostgresFolders.in(data);
        PostgresServer first = timed("first start", () -> start(folders));
        timed("first migration", () -> new Migrator().migrate(first.address().dataSource()));
        timed("stop", () -> closed(first));
        for (int i = 0; i < ROUNDS; i++) {
            PostgresServer next = timed("later start", () -> start(folders));
            timed("nothing to migrate", () -> new Migrator().migrate(next.address().dataSource()));
            timed("stop", () -> closed(next));
        }
    }

    @Test
    void comingBackAfterAKill() throws Exception {
        try (PostgresServer server = start(PostgresFolders.in(data))) {
            for (int i = 0; i < ROUNDS; i++) {
                CountDownLatch back = new CountDownLatch(1);
                server.listen(new Back(back));
                main(data).destroyForcibly();
                timed("killed until back", () -> back.await(30, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void idleMemory() throws Exception {
        try (PostgresServer server = start(PostgresFolders.in(data))) {
            new Migrator().migrate(server.address().dataSource());
            print("PSS without connections", pss(data), "kB");
            List<Connection> pool = new ArrayList<>();
            for (int i = 0; i < POOL; i++) {
                pool.add(server.address().dataSource().getConnection());
                work(pool.getLast());
            }
            assertTrue(!new CountDownLatch(1).await(IDLE_S, TimeUnit.SECONDS));
            print("PSS with " + POOL + " idle connections", pss(data), "kB");
            for (Connection connection : pool) {
                connection.close();
            }
        }
    }

    @Test
    void databasesForTests() throws Exception {
        timed("first test database", TestDatabase::create).close();
        for (int i = 0; i < ROUNDS; i++) {
            TestDatabase next = timed("test database", TestDatabase::create);
            timed("drop", () -> closed(next));
        }
    }

    private static PostgresServer start(PostgresFolders folders) {
        return PostgresServer.start(folders, Durability.DURABLE);
    }

    private static boolean closed(AutoCloseable open) throws Exception {
        open.close();
        return true;
    }

    private static void work(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT count(*) FROM audit_events JOIN outbox USING (id)");
            statement.execute("SELECT relname FROM pg_class ORDER BY 1");
        }
    }

    /// The proportional set size of the postmaster and its children, by parent id.
    private static long pss(Path data) throws IOException {
        ProcessHandle main = main(data);
        long sum = 0;
        for (ProcessHandle each : Stream.concat(Stream.of(main), main.descendants()).toList()) {
            List<String> lines = Files.readAllLines(Path.of("/proc/" + each.pid(), "smaps_rollup"));
            long own =
                    lines.stream()
                            .filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum();
            String title = Files.readString(Path.of("/proc/" + each.pid(), "cmdline"));
            print("  " + title.replace('\0', ' ').split(" -D", 2)[0], own, "kB");
            sum += own;
        }
        return sum;
    }

    private static ProcessHandle main(Path data) throws IOException {
        Path file = data.resolve("postgres/cluster/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private record Back(CountDownLatch latch) implements ServerListener {
        @Override
        public void wentAway() {}

        @Override
        public void cameBack() {
            latch.countDown();
        }
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long begin = System.nanoTime();
        T result = work.call();
        print(what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin), "ms");
        return result;
    }

    private static void print(String what, long figure, String unit) {
        System.out.printf("%-40s %7d %s%n", what, figure, unit);
    }
}
