package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.hearth.server.access.oidc.Provider;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.hearth.server.testing.TestProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The house with a sign-in provider beside it, and the way there and back.
abstract class AtTheSideDoor {
    static final Origin SOFA = new Origin("192.0.2.7", "phone");
    static final URI HUB = URI.create("http://127.0.0.1:8420");
    static final Map<String, ?> ADA = Map.of("email", "Ada@Example.org", "email_verified", true);

    @TempDir Path data;
    final TestProvider peer = new TestProvider();
    TestHouse house;
    SideDoor door;

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

    static SideDoor.Wish wish() {
        return new SideDoor.Wish(HUB, LocalPage.of("/#/more"), "Ada's phone", Provider.Account.ANY);
    }

    SideDoor.Departure.To depart() {
        return assertInstanceOf(SideDoor.Departure.To.class, door.depart(wish(), SOFA));
    }

    SideDoor.Return back(SideDoor.Departure.To gone) {
        Map<String, String> answer = query(peer.visit(gone.provider()));
        return new SideDoor.Return(
                answer.get("state"), gone.browser(), answer.get("code"), null, null);
    }

    SideDoor.Arrival signIn(String subject, Map<String, ?> claims) {
        peer.next(subject, claims);
        return door.arrive(back(depart()), SOFA);
    }

    static SideDoor.Arrival.In in(SideDoor.Arrival arrival) {
        return assertInstanceOf(SideDoor.Arrival.In.class, arrival);
    }

    static Refusal refusal(SideDoor.Arrival arrival) {
        return assertInstanceOf(SideDoor.Arrival.Refused.class, arrival).refusal();
    }

    Caller caller(SideDoor.Arrival.In in) {
        return house.access()
                .authenticator()
                .authenticate(in.tokens().access(), SOFA)
                .orElseThrow();
    }

    PersonId person(String name) {
        return house.access().people().people(Caller.system("test"), Listing.FIRST).items().stream()
                .filter(one -> one.name().equals(name))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    List<String> identities() {
        return rows("select subject, email from oidc_identities");
    }

    List<String> rows(String query) {
        return new Rows(house.database()).read(query);
    }

    static Map<String, String> query(URI address) {
        return Arrays.stream(address.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
