package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.oidc.Provider;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.hearth.server.testing.TestProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

class SideDoorTest {
    private static final Origin SOFA = new Origin("192.0.2.7", "phone");
    private static final URI HUB = URI.create("http://127.0.0.1:8420");
    private static final Map<String, ?> ADA =
            Map.of("email", "Ada@Example.org", "email_verified", true);

    @TempDir Path data;
    private final TestProvider peer = new TestProvider();
    private TestHouse house;
    private SideDoor door;

    @BeforeEach
    void build() {
        house = new TestHouse(data, peer.config());
        house.setUp();
        door = house.access().sideDoor();
    }

    @AfterEach
    void leave() {
        house.close();
        peer.close();
    }

    @Test
    void aPersonOfTheHouseComesInByTheirVerifiedAddress() {
        SideDoor.Arrival.In in = in(signIn("ada", ADA));

        Caller caller = caller(in);
        assertEquals("Ada", caller.actor().name());
        assertEquals("/#/more", in.page().text());
    }

    @Test
    void whoCameInAndHowStandsInTheRecord() {
        in(signIn("ada", ADA));

        assertEquals(
                List.of(
                        "identity.link|succeeded|Ada|192.0.2.7|" + peer.issuer(),
                        "sign-in|succeeded|Ada's phone|192.0.2.7|null"),
                record("target_name, ip_address, details->>'issuer'"));
        assertEquals(
                List.of("oidc"),
                rows("select details->>'means' from audit_events where action = 'sign-in'"));
    }

    @Test
    void anAccountIsKnownByItsIdAndNotByItsAddress() {
        in(signIn("ada", ADA));

        in(signIn("ada", Map.of("email", "other@example.org", "email_verified", false)));
        assertEquals(List.of("ada|ada@example.org"), identities());
    }

    @Test
    void nobodyElseComesInAndItIsWrittenDown() {
        Refusal refusal =
                refusal(signIn("eve", Map.of("email", "eve@example.org", "email_verified", true)));

        assertEquals(Refusal.UNKNOWN, refusal);
        assertEquals(
                List.of("sign-in|failed|eve@example.org|by provider: " + refusal.reason()),
                record("target_name, reason"));
        assertEquals(List.of("1"), rows("select count(*) from users"));
    }

    @Test
    void anAddressThatIsNotVerifiedOpensNothing() {
        Map<String, ?> claimed = Map.of("email", "ada@example.org");
        assertEquals(Refusal.UNVERIFIED, refusal(signIn("mallory", claimed)));
        Map<String, ?> denied = Map.of("email", "ada@example.org", "email_verified", false);
        assertEquals(Refusal.UNVERIFIED, refusal(signIn("mallory", denied)));
        assertEquals(List.of(), identities());
    }

    @Test
    void aSecondAccountWithTheSameAddressDoesNotTakeOver() {
        in(signIn("ada", ADA));

        assertEquals(Refusal.TAKEN, refusal(signIn("mallory", ADA)));
    }

    @Test
    void whoIsSwitchedOffStaysOutBeforeAndAfterLinking() {
        house.newcomer();
        Map<String, ?> eve = Map.of("email", "eve@example.org", "email_verified", true);
        Caller hub = Caller.system("test");
        PersonId id = person("Eve");

        house.access().people().disable(hub, id);
        assertEquals(Refusal.SWITCHED_OFF, refusal(signIn("eve", eve)));
        house.access().people().enable(hub, id);
        Caller caller = caller(in(signIn("eve", eve)));
        assertEquals("Eve", caller.actor().name());
        house.access().people().disable(hub, id);
        assertEquals(Refusal.SWITCHED_OFF, refusal(signIn("eve", eve)));
    }

    @Test
    void aGuestWhoseVisitIsOverStaysOut() {
        house.newcomer();
        new Rows(house.database()).change("update users set expires_at = now() where name = 'Eve'");

        Map<String, ?> eve = Map.of("email", "eve@example.org", "email_verified", true);
        assertEquals(Refusal.SWITCHED_OFF, refusal(signIn("eve", eve)));
    }

    @Test
    void whatComesBackASecondTimeOpensNothing() {
        peer.next("ada", ADA);
        SideDoor.Departure.To gone = depart();
        SideDoor.Return back = back(gone);
        in(door.arrive(back, SOFA));

        assertEquals(Refusal.STALE, refusal(door.arrive(back, SOFA)));
    }

    @Test
    void anotherBrowserCannotBringItBack() {
        peer.next("ada", ADA);
        SideDoor.Return back = back(depart());
        for (String browser : Arrays.asList(null, "", depart().browser())) {
            SideDoor.Return stolen =
                    new SideDoor.Return(back.state(), browser, back.code(), null, null);
            assertEquals(Refusal.STALE, refusal(door.arrive(stolen, SOFA)));
        }
    }

    @Test
    void whoTakesTenMinutesBeginsAgain() {
        peer.next("ada", ADA);
        SideDoor.Return back = back(depart());
        house.clock().pass(Duration.ofMinutes(10));

        assertEquals(Refusal.STALE, refusal(door.arrive(back, SOFA)));
        depart();
        assertEquals(List.of("1"), rows("select count(*) from oidc_login_states"));
    }

    @Test
    void aRestartedHubStillKnowsWhoIsOnTheWay() {
        peer.next("ada", ADA);
        SideDoor.Return back = back(depart());
        Tx tx = house.platform().tx();
        Audit audit = house.platform().audit();
        Standings standings = new Standings(tx, house.clock());
        Sessions sessions = new Sessions(tx, audit, standings, house.clock());
        Keys keys = new Keys(house.clock(), sessions);
        try (Provider provider = new Provider(peer.config(), house.clock())) {
            SideDoor restarted = new SideDoor(tx, audit, house.clock(), keys, provider);

            in(restarted.arrive(back, SOFA));
        }
    }

    @Test
    void whoChangesTheirMindIsToldSo() {
        assertEquals(Refusal.CANCELLED, cancel());
    }

    private Refusal cancel() {
        SideDoor.Departure.To gone = depart();
        String state = String.valueOf(query(gone.provider()).get("state"));
        SideDoor.Return back =
                new SideDoor.Return(state, gone.browser(), null, "access_denied", null);
        return refusal(door.arrive(back, SOFA));
    }

    @Test
    void whatIsKeptOfAJourneyOpensNothingByItself() {
        SideDoor.Departure.To gone = depart();
        String everything = new Rows(house.database()).everything();

        assertFalse(everything.contains(gone.browser()));
        assertFalse(everything.contains(String.valueOf(query(gone.provider()).get("state"))));
    }

    @Test
    void whoGuessesWaits() {
        SideDoor.Return guess = new SideDoor.Return("state", "browser", "code", null, null);
        for (int tries = 0; tries < 20; tries++) {
            assertEquals(Refusal.STALE, refusal(door.arrive(guess, SOFA)));
        }

        assertEquals(Refusal.BUSY, refusal(door.arrive(guess, SOFA)));
        SideDoor.Departure refused = door.depart(wish(), SOFA);
        assertEquals(new SideDoor.Departure.Refused(Refusal.BUSY), refused);
    }

    @Test
    void ofManyGuessesAtTheSameMomentOneIsLookedAt() throws Exception {
        SideDoor.Return guess = new SideDoor.Return("state", "browser", "code", null, null);
        for (int tries = 0; tries < 28; tries++) {
            door.arrive(guess, SOFA);
            house.clock().pass(Duration.ofMinutes(5));
        }

        List<Refusal> seen = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(8);
        try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
            List<Future<Refusal>> all = new ArrayList<>();
            for (int one = 0; one < 8; one++) {
                all.add(
                        guessers.submit(
                                () -> {
                                    together.await();
                                    return refusal(door.arrive(guess, SOFA));
                                }));
            }
            for (Future<Refusal> one : all) seen.add(one.get());
        }

        assertEquals(1, Collections.frequency(seen, Refusal.STALE), seen.toString());
        assertEquals(7, Collections.frequency(seen, Refusal.BUSY), seen.toString());
    }

    @Test
    void whatIsNoGuessIsNotHeldAgainstItsAddress() {
        for (int times = 0; times < 25; times++) in(signIn("ada", ADA));
        for (int times = 0; times < 25; times++) assertEquals(Refusal.CANCELLED, cancel());
    }

    @Test
    void whoComesInForgivesNoGuessesFromTheSameAddress() {
        SideDoor.Return guess = new SideDoor.Return("state", "browser", "code", null, null);
        for (int tries = 0; tries < 19; tries++) door.arrive(guess, SOFA);
        in(signIn("ada", ADA));

        assertEquals(Refusal.STALE, refusal(door.arrive(guess, SOFA)));
        assertEquals(Refusal.BUSY, refusal(door.arrive(guess, SOFA)));
    }

    @Test
    void withoutTheProviderPasswordsStillOpen() {
        peer.close();

        SideDoor.Departure refused = door.depart(wish(), SOFA);
        assertEquals(new SideDoor.Departure.Refused(Refusal.AWAY), refused);
        Credentials right = new Credentials("ada@example.org", "correct horse battery");
        house.access().door().signIn(right, new Client("Phone", Client.Type.PHONE), SOFA);
    }

    @Test
    void anUnlinkedAccountEndsItsSignInsAndIsAskedForItsAddressAnew() {
        SideDoor.Arrival.In in = in(signIn("ada", ADA));
        Identities identities = house.access().identities();
        Caller owner = caller(in);
        PersonId ada = person("Ada");
        List<Identity> linked = identities.identities(owner, ada, Listing.FIRST).items();
        assertEquals(1, linked.size());

        identities.unlink(owner, ada, linked.getFirst().id());
        assertTrue(
                house.access().authenticator().authenticate(in.tokens().access(), SOFA).isEmpty());
        Map<String, ?> moved = Map.of("email", "other@example.org", "email_verified", true);
        assertEquals(Refusal.UNKNOWN, refusal(signIn("ada", moved)));
    }

    @Test
    void onlyWhoReachesAsFarUnlinksSomebody() {
        in(signIn("ada", ADA));
        PersonId ada = person("Ada");
        Identities identities = house.access().identities();
        Caller owner = house.caller(Role.OWNER);
        IdentityId id = identities.identities(owner, ada, Listing.FIRST).items().getFirst().id();

        assertThrows(Denied.class, () -> identities.unlink(house.caller(Role.ADMIN), ada, id));
        assertThrows(
                Denied.class,
                () -> identities.identities(house.caller(Role.VIEWER), ada, Listing.FIRST));
    }

    @Test
    void anAccountThatWasLinkedByHandComesInWhateverItsAddressAndItIsKnownFromThenOn() {
        Identities identities = house.access().identities();
        Caller owner = house.caller(Role.OWNER);
        PersonId ada = person("Ada");
        Identity linked = identities.link(owner, ada, new NewIdentity(" 4711 "));
        assertEquals(
                new Identity(linked.id(), peer.issuer(), "4711", null, linked.linkedAt(), null),
                linked);

        in(signIn("4711", Map.of("email", "a@example.com", "email_verified", false)));
        assertEquals(List.of("4711|null"), identities());
        in(signIn("4711", Map.of("email", "A@example.com", "email_verified", true)));
        assertEquals(List.of("4711|a@example.com"), identities());
        assertEquals(Refusal.TAKEN, refusal(signIn("ada", ADA)));
    }

    @Test
    void anAccountIsLinkedByHandOnceAndByWhomReachesAsFar() {
        Identities identities = house.access().identities();
        Caller owner = house.caller(Role.OWNER);
        Caller admin = house.caller(Role.ADMIN);
        house.newcomer();
        Person ada = house.access().people().person(owner, person("Ada"));
        Person eve = house.access().people().person(owner, person("Eve"));
        assertEquals(Optional.of(Permission.AUTH_MANAGE), lacking(Role.VIEWER, eve));
        assertTrue(lacking(Role.ADMIN, ada).isPresent());
        assertTrue(lacking(Role.ADMIN, eve).isEmpty());

        NewIdentity account = new NewIdentity("4711");
        assertThrows(Denied.class, () -> identities.link(admin, ada.id(), account));
        identities.link(admin, eve.id(), account);
        assertThrows(Conflict.class, () -> identities.link(owner, ada.id(), account));
        NewIdentity other = new NewIdentity("4712");
        assertThrows(Conflict.class, () -> identities.link(owner, eve.id(), other));
        PersonId script = owner.person();
        assertThrows(Conflict.class, () -> identities.link(owner, script, other));
    }

    private Optional<Permission> lacking(Role role, Person person) {
        return house.access().identities().lacking(house.caller(role), person);
    }

    @Test
    void aSecondBrowserThatArrivesAtTheSameTimeComesInToo() {
        trip("oidc_identities", "if nextval('trips') > 1 then return new; end if;", "23505");

        in(signIn("ada", ADA));
    }

    @Test
    void whoMeetsSomebodyElseAgainAndAgainIsSentBackWithTheReason() {
        trip("oidc_identities", "", "23505");

        assertEquals(Refusal.UNREADY, refusal(signIn("ada", ADA)));
    }

    @Test
    void whoComesWhileTheDatabaseIsAwayIsSentBackWithTheReason() {
        SideDoor.Return back = back(depart());
        trip("oidc_login_states", "", "57P01");

        SideDoor.Departure refused = door.depart(wish(), SOFA);
        assertEquals(new SideDoor.Departure.Refused(Refusal.UNREADY), refused);
        assertEquals(Refusal.UNREADY, refusal(door.arrive(back, SOFA)));
    }

    /// Has PostgreSQL fail at each change of the table.
    private void trip(String table, String unless, String state) {
        Rows rows = new Rows(house.database());
        rows.change("create sequence trips");
        rows.change(
                """
                create function trip() returns trigger language plpgsql as $$
                begin %s raise exception 'tripped' using errcode = '%s'; end $$
                """
                        .formatted(unless, state));
        rows.change(
                "create trigger trip before insert or delete on %s for each row execute function trip()"
                        .formatted(table));
    }

    private static SideDoor.Wish wish() {
        return new SideDoor.Wish(HUB, LocalPage.of("/#/more"), "Ada's phone", Provider.Account.ANY);
    }

    private SideDoor.Departure.To depart() {
        return assertInstanceOf(SideDoor.Departure.To.class, door.depart(wish(), SOFA));
    }

    private SideDoor.Return back(SideDoor.Departure.To gone) {
        Map<String, String> answer = query(peer.visit(gone.provider()));
        return new SideDoor.Return(
                answer.get("state"), gone.browser(), answer.get("code"), null, null);
    }

    private SideDoor.Arrival signIn(String subject, Map<String, ?> claims) {
        peer.next(subject, claims);
        return door.arrive(back(depart()), SOFA);
    }

    private static SideDoor.Arrival.In in(SideDoor.Arrival arrival) {
        return assertInstanceOf(SideDoor.Arrival.In.class, arrival);
    }

    private static Refusal refusal(SideDoor.Arrival arrival) {
        return assertInstanceOf(SideDoor.Arrival.Refused.class, arrival).refusal();
    }

    private Caller caller(SideDoor.Arrival.In in) {
        return house.access()
                .authenticator()
                .authenticate(in.tokens().access(), SOFA)
                .orElseThrow();
    }

    private PersonId person(String name) {
        return house.access().people().people(Caller.system("test"), Listing.FIRST).items().stream()
                .filter(one -> one.name().equals(name))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> identities() {
        return rows("select subject, email from oidc_identities");
    }

    /// What the record holds of this address.
    private List<String> record(String columns) {
        return rows(
                "select action, outcome, "
                        + columns
                        + " from audit_events where ip_address = '192.0.2.7' order by created_at,"
                        + " id");
    }

    private List<String> rows(String query) {
        return new Rows(house.database()).read(query);
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
