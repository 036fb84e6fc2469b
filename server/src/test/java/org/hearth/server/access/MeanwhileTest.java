package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Somebody becomes an owner at the very moment in which an admin does something with them.
class MeanwhileTest {
    @TempDir Path data;
    private TestHouse house;
    private Rows rows;
    private Caller admin;
    private PersonId eve;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        rows = new Rows(house.database());
        admin = house.caller(Role.ADMIN);
        eve = house.caller(Role.VIEWER).person();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void nobodyChoosesThePinOfWhoBecomesAnOwnerMeanwhile() throws Exception {
        assertDenied(() -> house.access().pins().give(admin, eve, "2468"));
    }

    @Test
    void nobodySwitchesOffWhoBecomesAnOwnerMeanwhile() throws Exception {
        assertDenied(() -> house.access().people().disable(admin, eve));
    }

    @Test
    void nobodyRemovesWhoBecomesAnOwnerMeanwhile() throws Exception {
        assertDenied(() -> house.access().people().remove(admin, eve));
    }

    @Test
    void nobodySignsOutWhoBecomesAnOwnerMeanwhile() throws Exception {
        assertDenied(() -> house.access().signIns().endAll(admin, eve));
    }

    @Test
    void nobodyLetsInWhoBecomesAnOwnerMeanwhile() throws Exception {
        assertDenied(() -> house.access().lockouts().letIn(admin, eve));
    }

    private void assertDenied(Runnable act) throws Exception {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = house.database().pool().getConnection();
                Statement open = other.createStatement()) {
            other.setAutoCommit(false);
            open.execute("UPDATE users SET version = version + 1 WHERE id = '" + eve.value() + "'");
            open.execute("INSERT INTO user_roles VALUES ('" + eve.value() + "', 'owner')");
            Future<?> asked = hands.submit(() -> assertThrows(Denied.class, act::run));
            Await.until("the act waits or is over", () -> asked.isDone() || isAnybodyWaiting());
            other.commit();
            other.setAutoCommit(true);
            asked.get();
        }
        assertEquals(
                List.of("denied"),
                rows.read("SELECT outcome FROM audit_events WHERE outcome = 'denied'"));
    }

    private boolean isAnybodyWaiting() {
        return !rows.read("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty();
    }
}
