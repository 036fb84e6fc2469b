package org.hearth.server.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlists;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.Road;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// A database that is frozen, and one whose connections break.
class StoreAwayTest {
    /// Two to four seconds on a machine with nothing else to do; without a watch it were thirty.
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(12);

    /// A few milliseconds, with room for a machine that is busy; whoever asks the database waits
    /// longer.
    private static final Duration AT_ONCE = Duration.ofMillis(1_500);

    @TempDir Path data;
    private final AtomicInteger number = new AtomicInteger();
    private Road road;
    private TestHouse house;
    private Playlists playlists;
    private Caller ada;

    @BeforeEach
    void build() {
        road = new Road();
        house = new TestHouse(data, road::to);
        playlists = house.playlists().playlists();
        ada = house.caller(Role.OPERATOR);
    }

    @AfterEach
    void leave() throws IOException {
        road.mend();
        Await.until("the database back", () -> house.database().isUp());
        house.close();
        road.close();
    }

    @Test
    void aWriteOnAFrozenServerIsRefusedSoonAndTheNextAtOnce() {
        write();
        road.block();
        assertTrue(refusedWithin().compareTo(LONGEST_ANSWER) < 0);
        Await.until("the database away", () -> !house.database().isUp());
        assertTrue(refusedWithin().compareTo(AT_ONCE) < 0);
        road.mend();
        Await.until("the database back", () -> house.database().isUp());
        write();
        assertEquals(0, house.database().lentConnections());
    }

    @Test
    void aServerThatDiesIsRefusedAtOnceAndUsedAgainWhenItIsBack() {
        write();
        road.tear();
        assertTrue(refusedWithin().compareTo(LONGEST_ANSWER) < 0);
        Await.until("the database away", () -> !house.database().isUp());
        assertTrue(refusedWithin().compareTo(AT_ONCE) < 0);
        road.mend();
        Await.until("the database back", () -> house.database().isUp());
        write();
    }

    private void write() {
        playlists.create(ada, new NewPlaylist("list " + number.incrementAndGet(), null));
    }

    private Duration refusedWithin() {
        long began = System.nanoTime();
        Busy away = assertThrows(Busy.class, this::write);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(away.isStoreAway());
        System.out.println("refused within " + took.toMillis() + " ms");
        return took;
    }
}
