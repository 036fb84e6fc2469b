package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.access.oidc.Journey;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Somebody who begins to sign in again and again.
class LoginStatesTest {
    private static final URI BACK = URI.create("http://127.0.0.1:8420/api/auth/oidc/callback");

    @TempDir Path data;
    private TestHouse house;
    private LoginStates states;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        states = new LoginStates(house.platform().tx(), house.clock());
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void keepsNobodyElseFromSigningIn() {
        Journey other = begin("192.0.2.8");
        Journey first = begin("192.0.2.7");
        Journey second = begin("192.0.2.7");
        for (int more = 2; more <= 20; more++) begin("192.0.2.7");

        assertEquals(
                List.of(false, true, true), List.of(isOpen(first), isOpen(second), isOpen(other)));
    }

    @Test
    void neverFillsTheHubFromManyAddresses() {
        Journey first = begin("192.0.2.7");
        Journey second = begin("192.0.2.7");
        for (int more = 2; more < 500; more++) begin("10.0.0." + more);
        Journey last = begin("192.0.2.9");

        assertEquals(
                List.of(false, true, true), List.of(isOpen(first), isOpen(second), isOpen(last)));
        assertEquals(
                List.of("498"),
                new Rows(house.database()).read("select count(*) from oidc_login_states"));
    }

    private Journey begin(String address) {
        house.clock().pass(Duration.ofMillis(1));
        Journey journey = Journey.to(BACK);
        states.keep(journey, "browser", "/", "Phone", address);
        return journey;
    }

    private boolean isOpen(Journey journey) {
        return states.take(journey.state(), "browser").isPresent();
    }
}
