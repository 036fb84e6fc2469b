package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts at the provider that are linked and unlinked by hand.
class LinkedAccountsTest extends AtTheSideDoor {
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
}
