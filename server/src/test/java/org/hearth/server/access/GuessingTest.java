package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Unauthenticated;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What guessing does to others, and what many guesses at the same moment are good for.
class GuessingTest {
    private static final Client PHONE = new Client("Ada's phone", Client.Type.PHONE);
    private static final Origin SOFA = new Origin("192.0.2.7", "phone");
    private static final int AT_ONCE = 8;
    @TempDir Path data;
    private TestHouse house;
    private FrontDoor door;
    private Codes codes;
    private NewOwner ada;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        door = house.access().door();
        codes = house.access().codes();
        ada = house.setUp();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void ofManyPasswordsAtTheSameMomentOneIsLookedAt() throws Exception {
        assertOneIsLookedAt(() -> guess(ada.email()), Unauthenticated.class);
    }

    @Test
    void ofManyPinsAtTheSameMomentOneIsLookedAt() throws Exception {
        Caller self = caller(signIn());
        Pins pins = house.access().pins();
        pins.setOwn(self, "2468");
        assertOneIsLookedAt(
                () -> pins.signIn(self.person(), "0000", "Kitchen"), Unauthenticated.class);
    }

    @Test
    void ofManyPairingCodesAtTheSameMomentOneIsLookedAt() throws Exception {
        assertOneIsLookedAt(
                () -> codes.use(Ticket.typed("WRONG2"), UUID.randomUUID(), SOFA), Denied.class);
    }

    @Test
    void rightPasswordsAreNotHeldAgainstTheirAddress() {
        for (int times = 0; times < 30; times++) signIn();

        assertEquals(List.of(), rows("select wrong_tries, waiting_until from sign_in_tries"));
    }

    @Test
    void aRightPasswordForgivesNoGuessesFromTheSameAddress() {
        for (int times = 0; times < 19; times++) guessInVain("nobody-" + times);
        signIn();
        assertEquals(
                List.of("19|null"),
                rows(
                        "select wrong_tries, waiting_until from sign_in_tries"
                                + " order by wrong_tries desc limit 1"));
        for (int times = 0; times < 6; times++) {
            guessInVain("nobody");
            house.clock().pass(Duration.ofMinutes(2));
        }
        guessInVain("nobody");

        assertThrows(Busy.class, () -> signIn());
    }

    @Test
    void rightPairingCodesAreNotHeldAgainstTheirAddress() {
        PersonId person = caller(signIn()).person();
        Caller hub = Caller.system("test");
        for (int times = 0; times < 60; times++) {
            String code = codes.create(hub, person, Scope.ADMIN, Duration.ofMinutes(5)).code();
            codes.use(Ticket.typed(code), UUID.randomUUID(), SOFA);
        }
    }

    @Test
    void whoGuessesHoldsUpNoRenewalAtTheSameAddress() {
        Tokens tokens = signIn();
        for (int times = 0; times < 19; times++) guessInVain("nobody-" + times);
        for (int times = 0; times < 6; times++) {
            house.clock().pass(Duration.ofMinutes(2));
            guessInVain("nobody");
        }
        assertThrows(Busy.class, () -> signIn());

        assertDoesNotThrow(() -> door.renew(tokens.refresh(), SOFA));
    }

    @Test
    void whatWasTypedAsAnAddressIsNotInTheRecord() {
        guessInVain("my-secret-word");
        guessInVain(ada.email());

        assertEquals(
                List.of("account|an unknown address", "person|Ada"),
                rows(
                        "select target_type, target_name from audit_events"
                                + " where action = 'sign-in' order by created_at"));
        assertFalse(new Rows(house.database()).everything().contains("my-secret-word"));
    }

    /// The wait is long by then, so that a slow machine changes nothing.
    private void assertOneIsLookedAt(Runnable guess, Class<? extends Exception> wrong)
            throws Exception {
        for (int times = 0; times < 5; times++) assertThrows(wrong, () -> guess.run());
        for (int times = 0; times < 6; times++) {
            house.clock().pass(Duration.ofMinutes(2));
            assertThrows(wrong, () -> guess.run());
        }
        house.clock().pass(Duration.ofMinutes(2));

        List<Class<?>> seen = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        try (ExecutorService guessers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Class<?>>> all = new ArrayList<>();
            for (int one = 0; one < AT_ONCE; one++) {
                all.add(
                        guessers.submit(
                                () -> {
                                    together.await();
                                    return assertThrows(RuntimeException.class, () -> guess.run())
                                            .getClass();
                                }));
            }
            for (Future<Class<?>> one : all) seen.add(one.get());
        }

        assertEquals(1, seen.stream().filter(wrong::equals).count(), seen.toString());
        assertEquals(AT_ONCE - 1, seen.stream().filter(Busy.class::equals).count());
    }

    private void guessInVain(String address) {
        assertThrows(Unauthenticated.class, () -> guess(address));
    }

    private void guess(String address) {
        door.signIn(new Credentials(address, "a wrong password"), PHONE, SOFA);
    }

    private Tokens signIn() {
        return door.signIn(new Credentials(ada.email(), ada.password()), PHONE, SOFA);
    }

    private Caller caller(Tokens tokens) {
        return house.access().authenticator().authenticate(tokens.access(), SOFA).orElseThrow();
    }

    private List<String> rows(String query) {
        return new Rows(house.database()).read(query);
    }
}
