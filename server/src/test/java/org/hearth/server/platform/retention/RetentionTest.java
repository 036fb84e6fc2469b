package org.hearth.server.platform.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.temporal.ChronoUnit.DAYS;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Rights;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.auth.SessionId;
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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

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
    void theLastRunSaysWhatWent() {
        assertEquals(null, rule().last());
        Caller visitor = house.signIn(house.newcomer());
        house.access().door().signOut(visitor);
        Instant ended = house.clock().instant();
        house.clock().pass(Duration.ofDays(31));
        RetentionPreview foreseen = retention().preview(owner, SIGN_INS, 30);
        assertEquals(
                ended.truncatedTo(DAYS),
                Objects.requireNonNull(foreseen.oldest()).truncatedTo(DAYS));
        retention().runByItself();

        RetentionRun last = Objects.requireNonNull(rule().last());
        assertEquals(1, last.rows());
        assertEquals(null, last.problem());
        assertEquals(30, Duration.between(last.before(), last.at()).toDays());
    }

    @Test
    void theOldestIsOneThatIsOverAndNotOneThatGoesOn() {
        house.clock().pass(Duration.ofDays(3));
        assertEquals(null, retention().preview(owner, SIGN_INS, 30).oldest());
        Caller visitor = house.signIn(house.newcomer());
        house.access().door().signOut(visitor);
        house.clock().pass(Duration.ofDays(1));

        assertEquals(
                house.clock().instant().minus(Duration.ofDays(1)).truncatedTo(DAYS),
                Objects.requireNonNull(retention().preview(owner, SIGN_INS, 30).oldest())
                        .truncatedTo(DAYS));
    }

    @Test
    void whoMayForgetInOneRoomOnlyForgetsNothingOfTheHouse() {
        Caller visitor = house.signIn(house.newcomer());
        house.access().door().signOut(visitor);
        house.clock().pass(Duration.ofDays(31));
        Reach oneRoom =
                new Reach(
                        false,
                        Set.of(new Resource.Ref(ResourceType.PLACE, UUID.randomUUID())),
                        Set.of());
        Rights rights = one -> one == Permission.SYSTEM_ADMIN ? oneRoom : Reach.EVERYWHERE;
        Caller helper =
                Caller.person(
                        owner.person(),
                        "Ben",
                        rights,
                        new SessionId(UUID.randomUUID()),
                        (_, _, _) -> {});
        assertThrows(Denied.class, () -> retention().choose(helper, "audit.events", 1));
        retention().choose(owner, "audit.events", 1);

        assertEquals(
                List.of(SIGN_INS),
                retention().run(helper).stream()
                        .map(RetentionPreview::dataClass)
                        .filter(one -> one.equals(SIGN_INS) || one.equals("audit.events"))
                        .toList());
    }

    @Test
    void anotherAgeIsTriedWithoutChoosingIt() {
        Caller visitor = house.signIn(house.newcomer());
        house.access().door().signOut(visitor);
        house.clock().pass(Duration.ofDays(10));

        assertEquals(0, retention().preview(owner, SIGN_INS, null).rows());
        assertEquals(1, retention().preview(owner, SIGN_INS, 5).rows());
        assertEquals(30, rule().maxAgeDays());
        assertThrows(Invalid.class, () -> retention().preview(owner, SIGN_INS, 0));
    }

    private RetentionRule rule() {
        return retention().rules(owner).stream()
                .filter(one -> one.dataClass().equals(SIGN_INS))
                .findFirst()
                .orElseThrow();
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

    @Test
    void whoIsOnRecordCannotLetTheRecordGo() {
        Caller admin = house.caller(Role.ADMIN);
        assertThrows(Denied.class, () -> retention().choose(admin, "audit.events", 1));
        assertThrows(Denied.class, () -> retention().choose(admin, "vault.uses", 1));
        retention().choose(owner, "audit.events", 1);
        house.clock().pass(Duration.ofDays(3));
        assertTrue(
                retention().run(admin).stream()
                        .noneMatch(one -> one.dataClass().equals("audit.events")));
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
