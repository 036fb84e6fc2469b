package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class SetUpTest {
    private static final Caller HUB = Caller.system("test");
    private static final Origin SOFA = new Origin("192.0.2.7", "phone");
    @TempDir Path data;
    private TestHouse house;
    private Household household;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        household = house.access().household();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void onTheHubsOwnMachineNoCodeIsNeeded() {
        Person owner = household.setUp(owner(null, "ada"), Household.Proof.SAME_MACHINE);

        Person expected =
                new Person(
                        owner.id(),
                        "ada",
                        "ada@example.org",
                        PersonKind.ADULT,
                        List.of(Role.OWNER),
                        true,
                        null,
                        null,
                        List.of(),
                        false,
                        null,
                        owner.createdAt(),
                        0);
        assertEquals(expected, owner);
        assertTrue(household.isSetUp());
    }

    @Test
    void aScriptWithAnOwnersRightsDoesNotStandForTheOwner() {
        household.createToken(HUB, "backup", Role.OWNER, Duration.ofDays(1));

        assertFalse(household.isSetUp());
        assertTrue(household.setupCode(HUB).isPresent());
    }

    @Test
    void fromElsewhereTheCodeIsNeeded() {
        assertThrows(Denied.class, () -> household.setUp(owner(null, "ada"), Household.Proof.CODE));
        assertThrows(
                Denied.class,
                () -> household.setUp(owner("WRONG234", "ada"), Household.Proof.CODE));
        assertFalse(household.isSetUp());
    }

    @Test
    void whoGuessesTheCodeWaitsLongerEachTime() {
        String code = household.setupCode(HUB).orElseThrow();
        for (int tries = 0; tries < 5; tries++) {
            assertThrows(Denied.class, () -> fromTheSofa("WRONG234"));
        }
        Busy first = assertThrows(Busy.class, () -> fromTheSofa(code));
        house.clock().pass(Duration.ofMillis(1_100));
        assertThrows(Denied.class, () -> fromTheSofa("WRONG234"));
        Busy second = assertThrows(Busy.class, () -> fromTheSofa(code));

        assertTrue(second.retryAfter().compareTo(first.retryAfter()) > 0);
        house.clock().pass(second.retryAfter());
        fromTheSofa(code);
        assertTrue(household.isSetUp());
    }

    @Test
    void theCodeMayBeTypedAsPeopleType() {
        String code = household.setupCode(HUB).orElseThrow().toLowerCase(Locale.ROOT);
        String typed = " " + code.substring(0, 4) + "-" + code.substring(4);

        household.setUp(owner(typed, "ada"), Household.Proof.CODE);

        assertTrue(household.isSetUp());
    }

    @Test
    void onlyWhoeverRunsTheHubSeesTheCode() {
        Caller admin = house.caller(Role.ADMIN);

        assertThrows(Denied.class, () -> household.setupCode(admin));
    }

    @Test
    void aSecondOwnerIsRefused() {
        household.setUp(owner(null, "ada"), Household.Proof.SAME_MACHINE);

        assertThrows(
                Conflict.class,
                () -> household.setUp(owner(null, "eve"), Household.Proof.SAME_MACHINE));
        assertTrue(household.setupCode(HUB).isEmpty());
    }

    @Test
    void ofTwoOwnersAtOnceOneIsMade() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> made =
                    List.of("ada", "eve").stream()
                            .map(name -> people.submit(() -> isMade(start, name)))
                            .toList();
            int owners = 0;
            for (Future<Boolean> one : made) owners += one.get() ? 1 : 0;
            assertEquals(1, owners);
        }
        Rows rows = new Rows(house.database());
        assertEquals(List.of("1"), rows.read("select count(*) from user_roles"));
    }

    private void fromTheSofa(String code) {
        household.setUp(owner(code, "ada"), Household.Proof.CODE, SOFA);
    }

    private boolean isMade(CyclicBarrier start, String name) throws Exception {
        start.await();
        try {
            household.setUp(owner(null, name), Household.Proof.SAME_MACHINE);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private static NewOwner owner(@org.jspecify.annotations.Nullable String code, String name) {
        return new NewOwner(code, name, name + "@example.org", "correct horse battery");
    }
}
