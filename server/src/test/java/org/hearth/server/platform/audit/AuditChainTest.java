package org.hearth.server.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.audit.ChainState.Broken;
import org.hearth.server.platform.audit.ChainState.Fault;
import org.hearth.server.platform.audit.ChainState.Intact;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

class AuditChainTest {
    private static final Caller HUB = Caller.system("test");

    @TempDir Path data;
    private TestHouse house;
    private Rows rows;
    private AuditChain chain;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        rows = new Rows(house.database());
        chain = house.audit().chain();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aChainOfManyBatchesIsIntact() {
        act(2_500);
        assertEquals(2_500, sealed());
        Intact found = assertInstanceOf(Intact.class, chain.verify(HUB));
        assertEquals(2_500, found.rows());
        assertTrue(found.sealedUntil() != null);
    }

    @Test
    void anEmptyRecordIsIntact() {
        assertEquals(new Intact(0, null), chain.verify(HUB));
    }

    @Test
    void whatIsNotSealedYetDisturbsNothing() {
        act(3);
        chain.seal();
        act(2);
        assertEquals(3, assertInstanceOf(Intact.class, chain.verify(HUB)).rows());
    }

    @Test
    void everyColumnIsSealed() {
        String columns =
                rows
                        .read(
                                "SELECT column_name FROM information_schema.columns"
                                        + " WHERE table_name = 'audit_events'"
                                        + " AND column_name NOT IN ('seq', 'hash')"
                                        + " ORDER BY column_name")
                        .stream()
                        .collect(Collectors.joining(", "));
        actWithEveryColumn();
        ChainRow row =
                house.platform()
                        .tx()
                        .read(ChainRows::new, chained -> chained.unsealed(1))
                        .getFirst();
        assertEquals(columns, String.join(", ", row.columns().keySet()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    UPDATE audit_events SET action = 'other' WHERE seq = 4;           4; CHANGED
                    UPDATE audit_events SET outcome = 'denied' WHERE seq = 1;         1; CHANGED
                    UPDATE audit_events SET details = '{"n": 99}' WHERE seq = 9;      9; CHANGED
                    UPDATE audit_events SET details = NULL WHERE seq = 5;             5; CHANGED
                    UPDATE audit_events SET hash = sha256('x') WHERE seq = 6;         6; CHANGED
                    UPDATE audit_events SET created_at = created_at - interval '1us' WHERE seq = 2; 2; CHANGED
                    UPDATE audit_head SET hash = sha256('x');                         9; CHANGED
                    DELETE FROM audit_events WHERE seq = 4;                           4; MISSING
                    DELETE FROM audit_events WHERE seq = 1;                           1; MISSING
                    DELETE FROM audit_events WHERE seq BETWEEN 3 AND 5;               3; MISSING
                    DELETE FROM audit_events WHERE seq = 9;                           9; CUT_OFF
                    DELETE FROM audit_events WHERE seq > 6;                           7; CUT_OFF
                    DELETE FROM audit_events;                                         1; CUT_OFF
                    UPDATE audit_events SET seq = NULL, hash = NULL WHERE seq = 9;    9; CUT_OFF
                    UPDATE audit_events SET seq = 40 WHERE seq = 4;                   4; OUT_OF_ORDER
                    UPDATE audit_head SET first_seq = 3;                              1; ADDED
                    DELETE FROM audit_head;                                           1; HEADLESS
                    """)
    void tamperingIsNamedByItsFirstRow(String statement, long seq, Fault fault) {
        sealNine();
        assertTrue(rows.change(statement) > 0);
        assertBroken(seq, fault);
    }

    @Test
    void twoRowsThatChangedPlacesAreOutOfOrder() {
        sealNine();
        swapPlaces();
        assertBroken(4, Fault.OUT_OF_ORDER);
    }

    @Test
    void twoRowsThatChangedPlacesBehindTheirHashesAreOutOfOrderToo() {
        sealNine();
        swapPlaces();
        swapHashes();
        assertBroken(4, Fault.OUT_OF_ORDER);
    }

    @Test
    void aRowPutInAtTheEndIsNamed() {
        sealNine();
        rows.change(insertAt("10"));
        Broken broken = assertBroken(10, Fault.ADDED);
        assertEquals(
                rows.read("SELECT id FROM audit_events WHERE seq = 10"),
                List.of(String.valueOf(broken.id() == null ? null : broken.id().value())));
    }

    @Test
    void aRowPutInBetweenIsNamed() {
        sealNine();
        rows.change("UPDATE audit_events SET seq = -seq WHERE seq > 4");
        rows.change("UPDATE audit_events SET seq = 1 - seq WHERE seq < 0");
        rows.change(insertAt("5"));
        rows.change("UPDATE audit_head SET seq = 10");
        assertBroken(5, Fault.OUT_OF_ORDER);
    }

    @Test
    void aBrokenRowIsNamedWithItsIdAndTime() {
        sealNine();
        rows.change("UPDATE audit_events SET reason = 'none' WHERE seq = 4");
        Broken broken = assertBroken(4, Fault.CHANGED);
        assertEquals(
                "row 4 ("
                        + rows.read("SELECT id FROM audit_events WHERE seq = 4").getFirst()
                        + ", of "
                        + broken.createdAt()
                        + ") was changed after it was sealed",
                broken.sentence());
        rows.change("DELETE FROM audit_events WHERE seq = 2");
        Broken gone = assertBroken(2, Fault.MISSING);
        assertNull(gone.id());
        assertEquals("row 2 is missing", gone.sentence());
    }

    @Test
    void anActThatCommitsLateIsSealedLater() throws SQLException {
        try (Connection late = house.database().pool().getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.executeUpdate(insertAt("NULL"));
            act(3);
            assertEquals(3, chain.seal());
            late.commit();
            late.setAutoCommit(true);
        }
        assertEquals(1, chain.seal());
        assertEquals(
                List.of("4"), rows.read("SELECT seq FROM audit_events WHERE action = 'by.hand'"));
        assertEquals(4, assertInstanceOf(Intact.class, chain.verify(HUB)).rows());
    }

    @Test
    void severalHubsThatSealAtOnceMakeOneChain() throws Exception {
        AuditChain other = other();
        act(3_000);
        try (ExecutorService hubs = Executors.newFixedThreadPool(4)) {
            List<Callable<Long>> work =
                    List.of(chain::seal, other::seal, chain::seal, () -> (long) act(500));
            for (var done : hubs.invokeAll(work)) done.get();
        }
        chain.seal();
        assertEquals(3_500, assertInstanceOf(Intact.class, chain.verify(HUB)).rows());
    }

    @Test
    void theChainGoesOnFromItsAnchorAfterPruning() {
        sealNine();
        Instant border = Instant.now();
        house.clock().pass(Duration.ofHours(1));
        act(3);
        chain.seal();

        assertEquals(9, chain.prune(HUB, border.plusSeconds(60)));

        assertEquals(3, assertInstanceOf(Intact.class, chain.verify(HUB)).rows());
        chain.seal();
        assertEquals(4, assertInstanceOf(Intact.class, chain.verify(HUB)).rows());
        assertEquals(
                List.of("audit.prune|9|10"),
                rows.read(
                        "SELECT action, details->>'rows', details->>'firstKept' FROM audit_events"
                                + " WHERE seq = 13"));
        rows.change("DELETE FROM audit_events WHERE seq = 10");
        assertBroken(10, Fault.MISSING);
    }

    @Test
    void actsAreSealedWhileOthersArePruned() {
        act(2_500);
        chain.seal();
        Instant later = Instant.now().plusSeconds(60);
        house.platform()
                .tx()
                .write(
                        session -> session,
                        (_, _) -> {
                            assertEquals(2_500, chain.prune(HUB, later));
                            rows.read("SELECT seq FROM audit_head FOR UPDATE NOWAIT");
                            return later;
                        });

        chain.seal();
        assertEquals(1, assertInstanceOf(Intact.class, chain.verify(HUB)).rows());
    }

    @Test
    void theHeadIsHeldForAThousandRowsAtMostWhilePruning() {
        act(2_500);
        chain.seal();
        rows.change("CREATE TABLE moves (seq bigint)");
        rows.change(
                "CREATE FUNCTION moved() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO"
                        + " moves VALUES (new.first_seq); RETURN new; END $$");
        rows.change(
                "CREATE TRIGGER moved AFTER UPDATE ON audit_head FOR EACH ROW EXECUTE FUNCTION"
                        + " moved()");

        chain.prune(HUB, Instant.now().plusSeconds(60));

        assertEquals(
                List.of("1001|1", "2001|1", "2501|1"),
                rows.read("SELECT min(seq), count(*) FROM moves GROUP BY xmin ORDER BY 1"));
    }

    @Test
    void everythingMayBePrunedAndTheChainGoesOn() {
        sealNine();
        assertEquals(9, chain.prune(HUB, Instant.now().plusSeconds(60)));
        assertEquals(0, assertInstanceOf(Intact.class, chain.verify(HUB)).rows());
        act(2);
        chain.seal();
        assertEquals(3, assertInstanceOf(Intact.class, chain.verify(HUB)).rows());
    }

    @ParameterizedTest
    @CsvSource({
        "4, UPDATE audit_events SET reason = 'x' WHERE seq = 4",
        "9, DELETE FROM audit_events WHERE seq = 9"
    })
    void evidenceIsNotPruned(long seq, String tampering) {
        sealNine();
        rows.change(tampering);
        Instant later = Instant.now().plusSeconds(60);

        Conflict refused = assertThrows(Conflict.class, () -> chain.prune(HUB, later));

        assertTrue(refused.getMessage().contains("row " + seq), refused.getMessage());
        assertEquals(List.of("1"), rows.read("SELECT min(seq) FROM audit_events"));
    }

    @Test
    void anOperatorNeitherVerifiesNorPrunes() {
        Caller operator = house.caller(Role.OPERATOR);
        assertThrows(Denied.class, () -> chain.verify(operator));
        Caller auditor = house.caller(Role.AUDITOR);
        assertThrows(Denied.class, () -> chain.prune(auditor, Instant.now()));
    }

    private Broken assertBroken(long seq, Fault fault) {
        Broken broken = assertInstanceOf(Broken.class, chain.verify(HUB));
        assertEquals(seq + " " + fault, broken.seq() + " " + broken.fault());
        return broken;
    }

    private void sealNine() {
        act(9);
        assertEquals(9, sealed());
    }

    private long sealed() {
        chain.seal();
        return Long.parseLong(rows.read("SELECT count(seq) FROM audit_events").getFirst());
    }

    /// Exchanges the places of the fourth and the sixth row.
    private void swapPlaces() {
        rows.change("UPDATE audit_events SET seq = -seq WHERE seq IN (4, 6)");
        rows.change("UPDATE audit_events SET seq = 10 + seq WHERE seq IN (-4, -6)");
    }

    /// Exchanges the hashes of the fourth and the sixth row.
    private void swapHashes() {
        rows.change(
                "UPDATE audit_events one SET hash = other.hash FROM audit_events other"
                        + " WHERE one.seq IN (4, 6) AND other.seq = 10 - one.seq");
    }

    private int act(int times) {
        house.platform()
                .tx()
                .write(
                        session -> session,
                        (_, unit) -> {
                            for (int at = 0; at < times; at++) {
                                Target target = new Target("thing", "" + at, "Thing " + at);
                                house.platform()
                                        .audit()
                                        .done(unit, HUB, "thing.do", target, Map.of("n", at));
                            }
                            return times;
                        });
        return times;
    }

    private void actWithEveryColumn() {
        rows.change(
                "INSERT INTO audit_events VALUES (gen_random_uuid(), now(), 'a', 'denied', 'p',"
                        + " 'r', gen_random_uuid(), 'n', 'user', 'ip', gen_random_uuid(), 'ua',"
                        + " 't', 'i', 'n', '{}', '{}', '{}', 'c', NULL, NULL, 's', '{owner}')");
    }

    private static String insertAt(String seq) {
        return "INSERT INTO audit_events (id, created_at, action, outcome, actor_kind, search_text,"
                + " seq, hash) VALUES (gen_random_uuid(), now(), 'by.hand', 'allowed', 'user', '', "
                + seq
                + ", "
                + (seq.equals("NULL") ? "NULL" : "sha256('x')")
                + ")";
    }

    private AuditChain other() {
        return new AuditChain(
                house.platform().tx(), house.platform().audit(), house.platform().clock());
    }
}
