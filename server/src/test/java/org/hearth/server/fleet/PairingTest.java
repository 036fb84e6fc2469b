package org.hearth.server.fleet;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Client;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.Scope;
import org.hearth.server.access.Ticket;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

class PairingTest {
    private static final Client PHONE = new Client("Ben's phone", Client.Type.PHONE);
    private static final Origin HALL = new Origin("192.0.2.30", null);
    @TempDir Path data;
    private TestHouse house;
    private Fleet fleet;
    private Caller owner;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        fleet = house.fleet().fleet();
        owner = house.owner();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void theLinkSaysWhereTheHubIsAndWhoInvitesWhom() {
        Pairing pairing = fleet.startPairing(owner, new NewPairing(Scope.MEMBER, null, "Tablet"));

        assertTrue(pairing.qr().startsWith("http://192.0.2.7:8420/pair#"), pairing.qr());
        JsonNode said = said(pairing);
        assertEquals(
                Json.mapper().readTree("[\"http://192.0.2.7:8420\",\"http://[fd00:db8::7]:8420\"]"),
                said.get("addresses"));
        assertEquals(pairing.code(), said.get("code").asString());
        assertEquals("Hearth", said.get("house").asString());
        assertEquals("Ada", said.get("by").asString());
        assertEquals("Tablet", said.get("name").asString());
        assertEquals(32, Base64.getUrlDecoder().decode(secret(pairing)).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8420", "http://localhost:8420", "http://[::1]:8420"})
    void whoAsksFromTheMachineItselfSaysNothingNewOfWhereItIs(String asked) {
        assertEquals(2, addresses(asked).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hub.example", "http://192.0.2.99:80"})
    void whereWhoeverAsksFoundTheHubIsTriedLast(String asked) {
        assertEquals(asked, addresses(asked).get(2).asString());
    }

    @Test
    void theSecretIsKeptAsItsHashAlone() {
        Pairing pairing = start();

        String rows = new Rows(house.database()).everything();
        assertFalse(rows.contains(secret(pairing)) || rows.contains(pairing.code()));
        assertFalse(scanned(pairing).toString().contains(pairing.code()));
    }

    @Test
    void whoScansComesInOnce() {
        Pairing pairing = start();

        assertEquals(PHONE.name(), pair(scanned(pairing)).device().name());
        refused("This code was used already. Ask for a new one for each device.", pairing);
    }

    @Test
    void whoScansDoesNotWaitForThoseWhoGuess() {
        Pairing pairing = start();
        for (int tries = 0; tries < 5; tries++) {
            assertThrows(Denied.class, () -> pair(Ticket.typed("AAAAAA")));
        }
        assertThrows(Busy.class, () -> pair(Ticket.typed(pairing.code())));

        assertDoesNotThrow(() -> pair(scanned(pairing)));
    }

    @Test
    void aRightCodeWithAWrongSecretIsAWrongCodeAndCounts() {
        Pairing pairing = start();
        Ticket forged = new Ticket(pairing.code(), secret(start()));
        for (int tries = 0; tries < 5; tries++) {
            Denied refused = assertThrows(Denied.class, () -> pair(forged));
            assertEquals("This code is wrong. Look again, or ask for a new one.", text(refused));
        }
        assertThrows(Busy.class, () -> pair(forged));

        pair(scanned(pairing));
    }

    @Test
    void aCodeThatIsTooOldSaysSo() {
        Pairing pairing = start();
        house.clock().pass(Duration.ofMinutes(11));

        refused("This code is too old. Ask for a new one.", pairing);
    }

    @Test
    void aCodeThatWasTakenBackLetsNobodyIn() {
        Pairing pairing = start();
        fleet.cancelPairing(owner, pairing.pairing().id());
        fleet.cancelPairing(owner, pairing.pairing().id());

        refused("This code was taken back. Ask for a new one.", pairing);
        assertEquals(List.of("Ada"), acts("actor_name", "pairing.cancel"));
    }

    @Test
    void aCodeThatSomebodyCameInByIsNotTakenBack() {
        Pairing pairing = start();
        pair(scanned(pairing));

        UUID id = pairing.pairing().id();
        assertThrows(Conflict.class, () -> fleet.cancelPairing(owner, id));
        assertThrows(NotFound.class, () -> fleet.cancelPairing(owner, UUID.randomUUID()));
    }

    @Test
    void nobodyTakesBackACodeOfWhoeverReachesFurther() {
        NewPairing wide = new NewPairing(Scope.ADMIN, null, null);
        UUID owners = fleet.startPairing(owner, wide).pairing().id();
        Caller admin = house.caller(Role.ADMIN);
        UUID own =
                fleet.startPairing(admin, new NewPairing(Scope.MEMBER, null, null)).pairing().id();

        assertThrows(Denied.class, () -> fleet.cancelPairing(admin, owners));
        Caller operator = house.caller(Role.OPERATOR);
        assertThrows(Denied.class, () -> fleet.cancelPairing(operator, own));
        fleet.cancelPairing(admin, own);
    }

    @Test
    void whoCameByWhoseCodeFromWhereAndWhoTriedInVainIsOnRecord() {
        Pairing pairing = start();
        assertThrows(Denied.class, () -> pair(Ticket.typed("WRXNGY")));
        pair(scanned(pairing));
        assertThrows(Denied.class, () -> pair(scanned(pairing)));

        assertEquals(
                List.of("Ben's phone|192.0.2.30|Ada"),
                acts("target_name, ip_address, details->>'invitedBy'", "device.pair"));
        assertEquals(
                List.of("wrong code|192.0.2.30", "code used before|192.0.2.30"),
                new Rows(house.database())
                        .read(
                                "SELECT reason, ip_address FROM audit_events WHERE outcome ="
                                        + " 'failed' AND target_type = 'pairing'"
                                        + " ORDER BY created_at, id"));
    }

    @Test
    void aGuestComesForAWhileAndIsGoneByThemselves() {
        Instant until = house.clock().instant().plus(Duration.ofHours(3));
        Pairing pairing = fleet.startPairing(owner, guest("Ruth", until));
        Fleet.Admitted phone = pair(scanned(pairing));

        Person ruth = house.access().people().person(owner, personOf(phone));
        assertEquals("Ruth", ruth.name());
        assertEquals(PersonKind.GUEST, ruth.kind());
        assertEquals(until, ruth.expiresAt());
        assertTrue(isIn(phone));
        house.clock().pass(Duration.ofHours(3));
        assertFalse(isIn(phone));
        String ended =
                "SELECT ended_reason FROM sessions WHERE user_id = '" + ruth.id().value() + "'";
        List<String> seenOff = List.of("the visit is over");
        Await.until("seen off", () -> new Rows(house.database()).read(ended).equals(seenOff));
    }

    @Test
    void aGuestWhoseVisitWasLongerIsNotSentAway() {
        Instant until = house.clock().instant().plus(Duration.ofMinutes(5));
        Fleet.Admitted soon = pair(scanned(fleet.startPairing(owner, guest("Soon", until))));
        Instant late = until.plus(Duration.ofHours(5));
        Fleet.Admitted later = pair(scanned(fleet.startPairing(owner, guest("Later", late))));

        house.clock().pass(Duration.ofMinutes(6));

        assertFalse(isIn(soon));
        assertTrue(isIn(later));
    }

    @Test
    void aGuestWhosePassIsTakenBackUnusedLeavesWithIt() {
        Instant until = house.clock().instant().plus(Duration.ofHours(3));
        Pairing pass = fleet.startPairing(owner, guest("Ruth", until));

        fleet.cancelPairing(owner, pass.pairing().id());

        assertEquals(List.of("Ada"), people());
        assertEquals(List.of("Ruth"), acts("target_name", "person.remove"));
        assertEquals(List.of("Ada"), acts("actor_name", "pairing.cancel"));
    }

    @Test
    void aGuestWithAnotherPassStaysAsLongAsThatIsGood() {
        Instant until = house.clock().instant().plus(Duration.ofHours(3));
        Pairing.Details first = fleet.startPairing(owner, guest("Ruth", until)).pairing();
        NewPairing again = new NewPairing(Scope.GUEST, first.personId(), null);
        Pairing.Details second = fleet.startPairing(owner, again).pairing();

        fleet.cancelPairing(owner, first.id());
        assertEquals(List.of("Ada", "Ruth"), people());
        fleet.cancelPairing(owner, second.id());
        assertEquals(List.of("Ada"), people());
    }

    @Test
    void aGuestWhoCameStaysWhenAnotherPassIsTakenBack() {
        Instant until = house.clock().instant().plus(Duration.ofHours(3));
        Pairing first = fleet.startPairing(owner, guest("Ruth", until));
        pair(scanned(first));
        NewPairing again = new NewPairing(Scope.GUEST, first.pairing().personId(), null);
        Pairing.Details second = fleet.startPairing(owner, again).pairing();

        fleet.cancelPairing(owner, second.id());

        assertEquals(List.of("Ada", "Ruth"), people());
    }

    @Test
    void aGuestWhomSomebodyTookInStaysWithoutAPass() {
        Instant until = house.clock().instant().plus(Duration.ofHours(3));
        NewPerson form =
                new NewPerson("Ruth", null, PersonKind.GUEST, null, null, null, null, until);
        PersonId ruth = house.access().people().add(owner, form).id();
        NewPairing pass = new NewPairing(Scope.GUEST, ruth, null);

        fleet.cancelPairing(owner, fleet.startPairing(owner, pass).pairing().id());

        assertEquals(List.of("Ada", "Ruth"), people());
    }

    private List<String> people() {
        return house.access().people().people(owner, Listing.FIRST).items().stream()
                .map(Person::name)
                .sorted()
                .toList();
    }

    @Test
    void onlyANewGuestHasAnEndOfTheirOwn() {
        Instant until = house.clock().instant().plus(Duration.ofHours(1));
        PersonId me = owner.person();
        for (NewPairing wrong :
                List.of(
                        new NewPairing(Scope.MEMBER, null, "Ruth", until),
                        new NewPairing(Scope.GUEST, me, null, until))) {
            Invalid refused = assertThrows(Invalid.class, () -> fleet.startPairing(owner, wrong));
            assertEquals("until", refused.faults().getFirst().field());
        }
        NewPairing over = guest("Ruth", house.clock().instant());
        assertThrows(Invalid.class, () -> fleet.startPairing(owner, over));
        assertEquals(1, house.access().people().people(owner, Listing.FIRST).total());
    }

    @Test
    void whoMayNotTakeSomebodyInInvitesNoGuest() {
        Caller operator = house.caller(Role.OPERATOR);
        Instant until = house.clock().instant().plus(Duration.ofHours(1));

        assertThrows(Denied.class, () -> fleet.startPairing(operator, guest("Ruth", until)));
    }

    private static NewPairing guest(String name, Instant until) {
        return new NewPairing(Scope.GUEST, null, name, until);
    }

    private static PersonId personOf(Fleet.Admitted admitted) {
        PersonId person = admitted.device().personId();
        if (person == null) throw new AssertionError("nobody's device");
        return person;
    }

    private boolean isIn(Fleet.Admitted admitted) {
        return house.access()
                .authenticator()
                .authenticate(admitted.tokens().access(), HALL)
                .isPresent();
    }

    private void refused(String sentence, Pairing pairing) {
        assertEquals(sentence, text(assertThrows(Denied.class, () -> pair(scanned(pairing)))));
        assertEquals(
                sentence,
                text(assertThrows(Denied.class, () -> pair(Ticket.typed(pairing.code())))));
    }

    private static String text(Problem problem) {
        return String.valueOf(problem.getMessage());
    }

    private List<String> acts(String columns, String action) {
        return new Rows(house.database())
                .read("SELECT " + columns + " FROM audit_events WHERE action = '" + action + "'");
    }

    private JsonNode addresses(String asked) {
        NewPairing wanted = new NewPairing(Scope.MEMBER, null, null);
        return said(fleet.startPairing(owner, wanted, URI.create(asked))).get("addresses");
    }

    private Pairing start() {
        return fleet.startPairing(owner, new NewPairing(Scope.MEMBER, null, null));
    }

    private static JsonNode said(Pairing pairing) {
        String fragment = pairing.qr().substring(pairing.qr().indexOf('#') + 1);
        byte[] json = Base64.getUrlDecoder().decode(fragment);
        return Json.mapper().readTree(new String(json, StandardCharsets.UTF_8));
    }

    private static String secret(Pairing pairing) {
        return said(pairing).get("secret").asString();
    }

    private static Ticket scanned(Pairing pairing) {
        return new Ticket(pairing.code(), secret(pairing));
    }

    private Fleet.Admitted pair(Ticket shown) {
        return fleet.completePairing(shown, PHONE, HALL);
    }
}
