package org.hearth.migrations.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Kills at random moments while rows are committed: no acknowledged row may be lost.
/// `-Dhearth.kill.moments=20` for the long run, `-Dhearth.kill.seed=N` to repeat one.
final class KillMomentsTest {
    private static final int MOMENTS = Integer.getInteger("hearth.kill.moments", 3);
    private static final long SEED = Long.getLong("hearth.kill.seed", System.nanoTime());
    private static final int MOST_ROWS = 150;
    private static final int ROWS_AFTER = 20;
    private static final long LONGEST_START_NANOS = 2_000_000_000;
    private static final long MOST_PAUSE_NANOS = 3_000_000;

    @TempDir Path data;

    private final Random random = new Random(SEED);
    private final List<Long> acknowledged = new ArrayList<>();
    private long next;

    @Test
    void noAcknowledgedRowIsLostWhenTheHubIsKilled() throws Exception {
        for (int moment = 0; moment < MOMENTS; moment++) {
            try (HubProcess hub = HubProcess.start(data, next)) {
                randomMoment(hub);
                hub.kill();
                count(hub);
            }
        }
    }

    @Test
    void aHubKilledWhileItStartsLeavesAFolderThatStarts() throws Exception {
        for (int moment = 0; moment < MOMENTS; moment++) {
            try (HubProcess hub = HubProcess.start(data, next)) {
                LockSupport.parkNanos(random.nextLong(LONGEST_START_NANOS));
                hub.kill();
                count(hub);
            }
        }
        try (HubProcess hub = HubProcess.start(data, next)) {
            hub.awaitAcknowledged(ROWS_AFTER);
            hub.kill();
            count(hub);
        }
    }

    @Test
    void noAcknowledgedRowIsLostWhenPostgresIsKilled() throws Exception {
        try (HubProcess hub = HubProcess.start(data, next)) {
            for (int moment = 0; moment < MOMENTS; moment++) {
                randomMoment(hub);
                killPostgres();
                hub.awaitAcknowledged(ROWS_AFTER);
            }
            hub.kill();
            count(hub);
        }
    }

    @Test
    void noAcknowledgedRowIsLostWhenBothAreKilled() throws Exception {
        for (int moment = 0; moment < MOMENTS; moment++) {
            try (HubProcess hub = HubProcess.start(data, next)) {
                randomMoment(hub);
                if (random.nextBoolean()) {
                    killPostgres();
                    pause();
                    hub.kill();
                } else {
                    hub.kill();
                    pause();
                    killPostgres();
                }
                count(hub);
            }
        }
    }

    @AfterEach
    void everyAcknowledgedRowIsThere() throws SQLException, IOException {
        Set<Long> missing = new HashSet<>(acknowledged);
        try (PostgresServer server = Servers.start(data)) {
            for (String number : Servers.query(server.address(), "SELECT number FROM numbers")) {
                missing.remove(Long.parseLong(number));
            }
        }
        System.out.println(
                MOMENTS + " kills, " + acknowledged.size() + " rows acknowledged, seed " + SEED);
        assertEquals(Set.of(), missing, "lost rows, seed " + SEED);
        assertEquals(List.of(), OsProcess.ofCluster(Servers.cluster(data)), "seed " + SEED);
    }

    private void randomMoment(HubProcess hub) throws IOException {
        hub.awaitAcknowledged(1 + random.nextInt(MOST_ROWS));
        pause();
    }

    private void pause() {
        LockSupport.parkNanos(random.nextLong(MOST_PAUSE_NANOS));
    }

    /// Either its main process alone, which leaves orphans, or all of them.
    private void killPostgres() throws IOException {
        OsProcess.signal(
                OsProcess.Signal.KILL,
                random.nextBoolean()
                        ? List.of(Servers.postmaster(data))
                        : OsProcess.ofCluster(Servers.cluster(data)));
    }

    private void count(HubProcess hub) throws IOException {
        acknowledged.addAll(hub.allAcknowledged());
        next = acknowledged.stream().mapToLong(Long::longValue).max().orElse(0) + 10_000;
    }
}
