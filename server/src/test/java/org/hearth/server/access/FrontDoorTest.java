package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.problem.Busy;
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
import java.util.HexFormat;
import java.util.List;

class FrontDoorTest {
    private static final Caller HUB = Caller.system("test");
    private static final Client PHONE = new Client("Ada's phone", Client.Type.PHONE);
    private static final Origin SOFA = new Origin("192.0.2.7", "phone");
    private static final String WRONG = "a wrong password";
    @TempDir Path data;
    private TestHouse house;
    private FrontDoor door;
    private String email;
    private String password;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        door = house.access().door();
        NewOwner owner = house.setUp();
        email = owner.email();
        password = owner.password();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void theRightPasswordOpens() {
        Tokens tokens = signIn("  ADA@Example.org", password);

        assertTrue(isKnown(tokens.access()));
    }

    @Test
    void whoCameInFromWhereStandsInTheRecord() {
        Tokens tokens = signIn(email, password);
        Caller caller =
                house.access().authenticator().authenticate(tokens.access(), SOFA).orElseThrow();
        door.signOut(caller);

        assertEquals(
                List.of("sign-in|Ada|192.0.2.7|Ada's phone", "sign-out|Ada|192.0.2.7|Ada's phone"),
                new Rows(house.database())
                        .read(
                                "select action, actor_name, ip_address, target_name"
                                        + " from audit_events where action like 'sign-%'"
                                        + " order by created_at"));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressSoundTheSame() {
        String wrong = refusal(email, WRONG);

        assertEquals(wrong, refusal("nobody@example.org", password));
    }

    @Test
    void whoGuessesOneAccountWaitsLongerEachTime() {
        for (int tries = 0; tries < 5; tries++) refusal(email, WRONG);
        Busy first = assertThrows(Busy.class, () -> signIn(email, password));
        house.clock().pass(Duration.ofMillis(1_100));
        refusal(email, WRONG);
        Busy second = assertThrows(Busy.class, () -> signIn(email, password));

        assertEquals(Busy.Cause.TOO_MANY_TRIES, first.reason());
        assertTrue(second.retryAfter().compareTo(first.retryAfter()) > 0);
    }

    @Test
    void theDelayOfOneAccountHoldsUpNoOther() {
        for (int tries = 0; tries < 5; tries++) refusal("eve@example.org", WRONG);

        assertDoesNotThrow(() -> signIn(email, password));
    }

    @Test
    void anAddressThatTriesManyAccountsWaitsToo() {
        for (int tries = 0; tries < 20; tries++) refusal("guess-" + tries + "@example.org", WRONG);

        assertThrows(Busy.class, () -> signIn(email, password));
        Credentials right = new Credentials(email, password);
        Origin elsewhere = new Origin("192.0.2.8", null);
        assertDoesNotThrow(() -> door.signIn(right, PHONE, elsewhere));
    }

    @Test
    void aOneTimeCodeOpensOnce() {
        String code = house.access().household().resetCode(HUB, email);

        assertTrue(isKnown(signIn(email, code).access()));
        refusal(email, code);
    }

    @Test
    void aOneTimeCodeIsGoodForAQuarterOfAnHour() {
        String code = house.access().household().resetCode(HUB, email);
        house.clock().pass(Duration.ofMinutes(15));

        refusal(email, code);
    }

    @Test
    void aOneTimeCodeOpensItsOwnAccountOnly() {
        String code = house.access().household().resetCode(HUB, email);

        refusal("nobody@example.org", code);
        assertTrue(isKnown(signIn(email, code).access()));
    }

    @Test
    void aNewPasswordNeedsThePresentOne() {
        Caller ada = caller(signIn(email, password));
        String next = "another horse battery";

        assertThrows(Invalid.class, () -> door.changePassword(ada, WRONG, next));
        assertThrows(Invalid.class, () -> door.changePassword(ada, null, next));
        door.changePassword(ada, password, next);

        refusal(email, password);
        assertTrue(isKnown(signIn(email, next).access()));
    }

    @Test
    void afterAOneTimeCodeTheForgottenPasswordIsNotAsked() {
        Caller ada = caller(signIn(email, house.access().household().resetCode(HUB, email)));

        door.changePassword(ada, null, "another horse battery");

        assertTrue(isKnown(signIn(email, "another horse battery").access()));
    }

    @Test
    void aRenewalEndsTheOlderAccessTokenAtOnce() {
        Tokens first = signIn(email, password);
        assertTrue(isKnown(first.access()));

        Tokens second = door.renew(first.refresh(), SOFA);

        assertFalse(isKnown(first.access()));
        assertTrue(isKnown(second.access()));
    }

    @Test
    void aUsedRefreshTokenEndsTheWholeSignIn() {
        Tokens first = signIn(email, password);
        Tokens second = door.renew(first.refresh(), SOFA);
        assertTrue(isKnown(second.access()));
        house.clock().pass(Duration.ofSeconds(31));

        assertEnds(first.refresh(), SOFA, second);
    }

    @Test
    void aPhoneThatDidNotGetTheAnswerAsksOnceMore() {
        Tokens first = signIn(email, password);
        Tokens lost = door.renew(first.refresh(), SOFA);
        house.clock().pass(Duration.ofSeconds(29));

        Tokens again = door.renew(first.refresh(), SOFA);

        assertTrue(isKnown(again.access()));
        assertFalse(isKnown(lost.access()));
        Tokens third = door.renew(again.refresh(), SOFA);
        assertEnds(first.refresh(), SOFA, third);
    }

    @Test
    void theAnswerThatWasLostIsNobodysAnyMore() {
        Tokens first = signIn(email, password);
        Tokens lost = door.renew(first.refresh(), SOFA);
        Tokens again = door.renew(first.refresh(), SOFA);

        assertEnds(lost.refresh(), SOFA, again);
    }

    @Test
    void anotherDeviceIsAnsweredNotEvenOnce() {
        Tokens first = signIn(email, password);
        Tokens second = door.renew(first.refresh(), SOFA);

        assertEnds(first.refresh(), new Origin(SOFA.ipAddress(), "another browser"), second);
    }

    @Test
    void onlyTheLastAnswerCanHaveBeenLost() {
        Tokens first = signIn(email, password);
        Tokens second = door.renew(first.refresh(), SOFA);
        Tokens third = door.renew(second.refresh(), SOFA);

        assertEnds(first.refresh(), SOFA, third);
    }

    private void assertEnds(String stolen, Origin origin, Tokens present) {
        assertThrows(Unauthenticated.class, () -> door.renew(stolen, origin));
        assertFalse(isKnown(present.access()));
        assertThrows(Unauthenticated.class, () -> door.renew(present.refresh(), SOFA));
    }

    @Test
    void anAccessTokenRenewsNothingAndARefreshTokenOpensNothing() {
        Tokens tokens = signIn(email, password);

        assertThrows(Unauthenticated.class, () -> door.renew(tokens.access(), SOFA));
        assertFalse(isKnown(tokens.refresh()));
    }

    @Test
    void signingOutIsFeltAtOnce() {
        Tokens tokens = signIn(email, password);
        Caller ada = caller(tokens);

        door.signOut(ada);

        assertFalse(isKnown(tokens.access()));
        assertThrows(Unauthenticated.class, () -> door.renew(tokens.refresh(), SOFA));
    }

    @Test
    void signingOutHereLeavesTheOtherPhoneSignedIn() {
        Tokens here = signIn(email, password);
        Tokens there = signIn(email, password);

        door.signOut(caller(here));

        assertTrue(isKnown(there.access()));
    }

    @Test
    void aDisabledPersonStaysOutside() {
        String code = house.access().household().resetCode(HUB, email);
        Tokens tokens = signIn(email, password);
        new Rows(house.database()).change("update users set enabled = false");
        house.clock().pass(Duration.ofMinutes(2));

        assertFalse(isKnown(tokens.access()));
        refusal(email, password);
        refusal(email, code);
    }

    @Test
    void whatOpensIsNeverStoredReadable() {
        String code = house.access().household().resetCode(HUB, email);
        Tokens tokens = door.renew(signIn(email, password).refresh(), SOFA);
        refusal(email, WRONG);

        String stored = new Rows(house.database()).everything();

        assertTrue(stored.contains(email));
        for (String secret :
                new String[] {password, WRONG, code, tokens.access(), tokens.refresh()})
            assertFalse(isIn(stored, secret), "a secret is readable in a table");
    }

    private static boolean isIn(String stored, String secret) {
        String hex =
                HexFormat.of().formatHex(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return stored.contains(secret) || stored.contains(hex);
    }

    private Tokens signIn(String address, String secret) {
        return door.signIn(new Credentials(address, secret), PHONE, SOFA);
    }

    private String refusal(String address, String secret) {
        return String.valueOf(
                assertThrows(Unauthenticated.class, () -> signIn(address, secret)).getMessage());
    }

    private boolean isKnown(String token) {
        return house.access().authenticator().authenticate(token, SOFA).isPresent();
    }

    private Caller caller(Tokens tokens) {
        return house.access().authenticator().authenticate(tokens.access(), SOFA).orElseThrow();
    }
}
