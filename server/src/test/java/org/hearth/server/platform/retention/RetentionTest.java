package org.hearth.server.platform.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What goes, what stays, and who may say so.
final class RetentionTest {
    private static final String SIGN_INS = "access.sign-ins";

    @TempDir private Path data;
    private TestHouse house;
    private Caller owner;

    @BeforeEach
    void enter() {
        house = new TestHouse(data);
        owner = house.owner();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void whatIsTooOldIsForeseenThenGoesAndStandsInTheRecord() {
        Caller visitor = house.signIn(house.newcomer());
        house.access().signIns().endOthers(visitor);
        house.access().door().signOut(visitor);
        house.clock().pass(Duration.ofDays(31));

        assertEquals(2, foreseen(), "the one by code and the one by password");
        assertEquals(2, foreseen());
        retention().runByItself();

        assertEquals(0, foreseen());
        assertEquals(
                List.of("system:retention|access.sign-ins"),
                new Rows(house.database())
                        .read(
                                "select actor_name, target_name from audit_events"
                                        + " where action = 'retention.remove'"));
    }

    @Test
    void whatIsKeptForEverStays() {
        retention().choose(owner, SIGN_INS, null);
        Caller visitor = house.signIn(house.newcomer());
        house.access().door().signOut(visitor);
        house.clock().pass(Duration.ofDays(400));

        assertEquals(0, foreseen());
        retention().runByItself();
        assertEquals(0, foreseen());
        retention().choose(owner, SIGN_INS, 30);
        assertEquals(3, foreseen(), "nothing was removed, and the owner's own is over too");
    }

    @Test
    void theRecordOfActsStaysForEverUnlessSomebodyChoosesOtherwise() {
        RetentionRule rule =
                retention().rules(owner).stream()
                        .filter(one -> one.dataClass().equals("audit.events"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(null, rule.maxAgeDays());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(Invalid.class, () -> retention().choose(owner, SIGN_INS, 0));
        assertThrows(Invalid.class, () -> retention().choose(owner, SIGN_INS, 3_651));
        assertThrows(NotFound.class, () -> retention().choose(owner, "no.such", 5));
    }

    @Test
    void onlyWhoMayChangeSettingsRunsIt() {
        Caller operator = house.caller(Role.OPERATOR);
        assertThrows(Denied.class, () -> retention().run(operator));
        assertThrows(Denied.class, () -> retention().choose(operator, SIGN_INS, 5));
    }

    private Retention retention() {
        return house.platform().retention();
    }

    private long foreseen() {
        return retention().preview(Caller.system("test")).stream()
                .filter(one -> one.dataClass().equals(SIGN_INS))
                .mapToLong(RetentionPreview::rows)
                .sum();
    }
}
