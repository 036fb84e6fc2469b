package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.testing.Rows;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Who comes in by an account at the provider, and who does not.
class SideDoorTest extends AtTheSideDoor {
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
    void withoutTheProviderPasswordsStillOpen() {
        peer.close();

        SideDoor.Departure refused = door.depart(wish(), SOFA);
        assertEquals(new SideDoor.Departure.Refused(Refusal.AWAY), refused);
        Credentials right = new Credentials("ada@example.org", "correct horse battery");
        house.access().door().signIn(right, new Client("Phone", Client.Type.PHONE), SOFA);
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

    /// What the record holds of this address.
    private List<String> record(String columns) {
        return rows(
                "select action, outcome, "
                        + columns
                        + " from audit_events where ip_address = '192.0.2.7' order by created_at,"
                        + " id");
    }
}
