package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.Unauthenticated;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How long a sign-in lasts, and what happens to one that ends while it is being looked at.
class SignInLifeTest {
    private static final Client PHONE = new Client("Ada's phone", Client.Type.PHONE);
    private static final Origin SOFA = new Origin("192.0.2.7", "phone");
    @TempDir Path data;
    private TestHouse house;
    private FrontDoor door;
    private NewOwner ada;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        door = house.access().door();
        ada = house.setUp();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aPhoneInUseStaysSignedInAndItsPersonSeesItAndEndsIt() {
        Tokens tokens = signIn();
        for (int renewals = 0; renewals < 3; renewals++) {
            house.clock().pass(Duration.ofDays(60));
            endExpired();
            tokens = door.renew(tokens.refresh(), SOFA);
        }

        Caller phone = caller(tokens);
        assertEquals(List.of(tokens.session()), listed(phone));
        house.access().signIns().endOwn(phone, tokens.session());
        assertFalse(isKnown(tokens.access()));
    }

    @Test
    void whatWasNotUsedForLongEndsAsIfItHadBeenEnded() {
        Tokens tokens = signIn();
        house.clock().pass(Duration.ofDays(90));
        assertThrows(Unauthenticated.class, () -> door.renew(tokens.refresh(), SOFA));
        endExpired();

        assertEquals(List.of("its time was over"), rows("select ended_reason from sessions"));
    }

    @Test
    void aSignInByPinEndsAfterHalfADayHoweverOftenItIsRenewed() {
        PersonId person = caller(signIn()).person();
        house.access().pins().give(Caller.system("test"), person, "2468");
        Tokens tokens = house.access().pins().signIn(person, "2468", "Kitchen");
        house.clock().pass(Duration.ofHours(11).plusMinutes(50));

        Tokens last = door.renew(tokens.refresh(), SOFA);
        assertTrue(isKnown(last.access()));
        assertTrue(last.life().compareTo(Duration.ofMinutes(10)) <= 0);
        house.clock().pass(Duration.ofMinutes(10));

        assertFalse(isKnown(last.access()));
        assertThrows(Unauthenticated.class, () -> door.renew(last.refresh(), SOFA));
        endExpired();
        assertEquals(
                List.of("its time was over"),
                rows("select ended_reason from sessions where kind = 'console'"));
    }

    @Test
    void afterAOneTimeCodeOnlyTheFirstNewPasswordIsSetWithoutThePresentOne() {
        Caller phone = caller(signInByCode());
        door.changePassword(phone, null, "another horse battery");

        assertThrows(Invalid.class, () -> door.changePassword(phone, null, "yet another battery"));
        assertEquals(List.of("sign_in"), rows("select kind from sessions where ended_at is null"));
        door.changePassword(phone, "another horse battery", "yet another battery");
    }

    @Test
    void aOneTimeCodeStandsForThePresentPasswordForAQuarterOfAnHour() {
        Caller phone = caller(signInByCode());
        house.clock().pass(Duration.ofMinutes(15));

        assertThrows(
                Invalid.class, () -> door.changePassword(phone, null, "another horse battery"));
        door.changePassword(phone, ada.password(), "another horse battery");
    }

    @Test
    void whatWasProvedBeforeTheAccountChangedOpensNothing() {
        Caller phone = caller(signIn());
        User proved = person(phone);
        door.changePassword(phone, ada.password(), "another horse battery");

        assertThrows(Unauthenticated.class, () -> admit(proved));

        User again = person(phone);
        new Rows(house.database()).change("update users set enabled = false");
        assertThrows(Unauthenticated.class, () -> admit(again));
        assertEquals(List.of("0"), rows("select count(*) from sessions where name = 'late'"));
    }

    @Test
    void aSignInThatEndsWhileItIsLookedAtIsNotRemembered() {
        Tokens tokens = signIn();
        Queue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();
        InstantSource clock =
                () -> {
                    Runnable next = meanwhile.poll();
                    if (next != null) next.run();
                    return house.clock().instant();
                };
        Tx tx = house.platform().tx();
        Standings standings = new Standings(tx, clock);
        Sessions sessions = new Sessions(tx, house.platform().audit(), standings, house.clock());
        Keys keys = new Keys(house.clock(), sessions);
        meanwhile.add(() -> elsewhere(() -> end(keys, tokens.session())));

        assertTrue(sessions.authenticate(tokens.access(), SOFA).isPresent());

        assertEquals(List.of("elsewhere"), rows("select ended_reason from sessions"));
        assertFalse(sessions.authenticate(tokens.access(), SOFA).isPresent());
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work, one -> Thread.ofVirtual().start(one)).join();
    }

    private void end(Keys keys, SessionId id) {
        house.platform()
                .tx()
                .write(
                        AccessRepository_::new,
                        (access, unit) -> {
                            keys.end(access, unit, id.value(), "elsewhere");
                            return id;
                        });
    }

    private void admit(User user) {
        Tx tx = house.platform().tx();
        Standings standings = new Standings(tx, house.clock());
        Sessions sessions = new Sessions(tx, house.platform().audit(), standings, house.clock());
        Keys keys = new Keys(house.clock(), sessions);
        Keys.Opening opening = new Keys.Opening(user.id, Session.Kind.SIGN_IN, Scope.ADMIN, "late");
        new Arrivals(tx, keys, house.platform().audit())
                .admit(user, opening, SOFA, Keys.REFRESH_LIFE);
    }

    private User person(Caller caller) {
        return house.platform()
                .tx()
                .read(AccessRepository_::new, access -> access.person(caller.person().value()));
    }

    private void endExpired() {
        house.access().signIns().endExpired();
    }

    private List<SessionId> listed(Caller caller) {
        return house.access().signIns().own(caller, Listing.FIRST).items().stream()
                .map(SignIn::id)
                .toList();
    }

    private List<String> rows(String query) {
        return new Rows(house.database()).read(query);
    }

    private Tokens signIn() {
        return door.signIn(new Credentials(ada.email(), ada.password()), PHONE, SOFA);
    }

    private Tokens signInByCode() {
        String code = house.access().household().resetCode(Caller.system("test"), ada.email());
        return door.signIn(new Credentials(ada.email(), code), PHONE, SOFA);
    }

    private boolean isKnown(String token) {
        return house.access().authenticator().authenticate(token, SOFA).isPresent();
    }

    private Caller caller(Tokens tokens) {
        return house.access().authenticator().authenticate(tokens.access(), SOFA).orElseThrow();
    }
}
