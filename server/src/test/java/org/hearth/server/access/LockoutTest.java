package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.platform.problem.Unauthenticated;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Who has to wait after wrong passwords or PINs, and who lets them in again.
class LockoutTest {
    private static final Client PHONE = new Client("Phone", Client.Type.PHONE);
    private static final Origin SOFA = new Origin("192.0.2.7", "phone");
    private static final Lockout NONE = new Lockout(0, 0, null, null);

    @TempDir Path data;
    private TestHouse house;
    private FrontDoor door;
    private Lockouts lockouts;
    private Caller owner;
    private NewOwner eve;
    private PersonId eveId;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        door = house.access().door();
        lockouts = house.access().lockouts();
        owner = house.owner();
        eve = house.newcomer();
        eveId =
                house.access().people().people(owner, Listing.FIRST).items().stream()
                        .filter(one -> one.name().equals(eve.name()))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void whoHasToWaitIsSeenAndLetInAgain() {
        guessForLong(eve.email());

        Lockout seen = lockouts.of(owner, eveId);
        Instant last = Objects.requireNonNull(seen.lastWrongAt());
        assertEquals(new Lockout(11, 0, last, last.plusSeconds(64)), seen);
        assertThrows(Busy.class, () -> house.signIn(eve));
        assertEquals(NONE, lockouts.letIn(owner, eveId));
        assertDoesNotThrow(() -> house.signIn(eve));
        assertEquals(
                List.of("Ada|Eve"),
                new Rows(house.database())
                        .read(
                                "select actor_name, target_name from audit_events"
                                        + " where action = 'person.let-in'"));
    }

    @Test
    void whoeverIsLetInWhileSomebodyGuessesIsInNobodysWay() throws Exception {
        int rounds = 60;
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> guessing =
                    hands.submit(
                            () -> {
                                for (int round = 0; round < rounds; round++) guessOnce(eve.email());
                            });
            for (int round = 0; round < rounds; round++) lockouts.letIn(owner, eveId);
            guessing.get();
        }
    }

    private void guessOnce(String email) {
        Problem refusal = assertThrows(Problem.class, () -> signIn(email, "wrong horse battery"));
        assertFalse(refusal instanceof Conflict, refusal::getMessage);
    }

    @Test
    void whoIsLetInMayTryFromWhereTheyTriedBefore() {
        for (int n = 0; n < 4; n++) {
            guess("nobody-" + n + "@example.org", 4);
        }
        guess(eve.email(), 4);
        assertThrows(Busy.class, () -> signIn(eve.email(), eve.password()));

        lockouts.letIn(owner, eveId);

        assertDoesNotThrow(() -> signIn(eve.email(), eve.password()));
    }

    @Test
    void anAddressThatNobodyHasWaitsJustAsLong() {
        guess(eve.email(), 5);
        guess("nobody@example.org", 5);

        assertEquals(
                List.of("2|00:00:01"),
                new Rows(house.database())
                        .read(
                                "select count(*), waiting_until - last_wrong_at from sign_in_tries"
                                        + " where wrong_tries = 5 group by 2"));
    }

    @Test
    void aHubThatIsStartedAgainForgivesNothing() {
        guessForLong(eve.email());

        Tries again = new Tries(house.platform().tx(), house.clock());
        List<Tries.Key> hers = List.of(Tries.Door.ACCOUNT.of(eve.email()));
        assertThrows(Busy.class, () -> again.take(Origin.HERE, hers));
    }

    @Test
    void aQuietHourForgives() {
        guess(eve.email(), 5);
        house.clock().pass(Duration.ofMinutes(61));
        assertEquals(NONE, lockouts.of(owner, eveId));

        guess(eve.email(), 1);
        assertEquals(1, lockouts.of(owner, eveId).wrongPasswords());
    }

    @Test
    void nobodyWaitsLongerBecauseTheClockWasPutBack() {
        guessForLong(eve.email());
        house.clock().pass(Duration.ofHours(-1));

        assertDoesNotThrow(() -> house.signIn(eve));
    }

    @Test
    void aOneTimeCodeOpensWithoutWaiting() {
        guessForLong(eve.email());
        String code = house.access().household().resetCode(owner, eve.email());

        assertDoesNotThrow(() -> signIn(eve.email(), code));
    }

    @Test
    void wrongPinsAreSeenToo() {
        house.access().pins().give(owner, eveId, "2468");
        for (int n = 0; n < 5; n++) {
            assertThrows(
                    Unauthenticated.class,
                    () -> house.access().pins().signIn(eveId, "0000", "Kitchen"));
        }
        assertEquals(5, lockouts.of(owner, eveId).wrongPins());

        lockouts.letIn(owner, eveId);

        assertDoesNotThrow(() -> house.access().pins().signIn(eveId, "2468", "Kitchen"));
    }

    @Test
    void onlyWhoLooksAfterPersonsSeesIt() {
        Caller operator = house.caller(Role.OPERATOR);
        Caller admin = house.caller(Role.ADMIN);

        assertThrows(Denied.class, () -> lockouts.of(operator, eveId));
        assertEquals(NONE, lockouts.of(admin, owner.person()));
        assertThrows(Denied.class, () -> lockouts.letIn(admin, owner.person()));
    }

    @Test
    void aNewPasswordEndsTheOtherSignInsAndKeepsThisOne() {
        Caller phone = house.signIn(eve);
        Caller tablet = house.signIn(eve);

        door.changePassword(phone, eve.password(), "another horse battery");

        assertEquals(
                List.of(phone.session()),
                house.access().signIns().own(phone, Listing.FIRST).items().stream()
                        .map(SignIn::id)
                        .toList());
        assertEquals(eveId, tablet.person());
    }

    @Test
    void whoGuessesThePresentPasswordWaits() {
        Caller phone = house.signIn(eve);
        for (int n = 0; n < 5; n++) {
            assertThrows(
                    Invalid.class,
                    () -> door.changePassword(phone, "a wrong one", "another horse battery"));
        }

        assertThrows(
                Busy.class,
                () -> door.changePassword(phone, eve.password(), "another horse battery"));
        assertDoesNotThrow(() -> house.signIn(eve));
    }

    private void guess(String email, int times) {
        for (int n = 0; n < times; n++) {
            assertThrows(Unauthenticated.class, () -> signIn(email, "a wrong password"));
        }
    }

    private void guessForLong(String email) {
        guess(email, 5);
        for (int n = 0; n < 6; n++) {
            house.clock().pass(Duration.ofMinutes(2));
            guess(email, 1);
        }
    }

    private Tokens signIn(String email, String password) {
        return door.signIn(new Credentials(email, password), PHONE, SOFA);
    }
}
