package org.hearth.server.platform.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.host.LanAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.InstantSource;
import java.util.List;

class HubNamesTest {
    private final HubNames names = new HubNames(List.of("hub.example"), InstantSource.system());

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "hub.example"})
    void theHubAnswersToItsNames(String name) {
        assertTrue(names.test(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "[", "[]", "[nonsense]", "::2", "203.0.113.9"})
    void theHubAnswersToNoOther(String name) {
        assertFalse(names.test(name));
    }

    @Test
    void theHubAnswersToEveryAddressThatItShows() {
        LanAddress.of("0.0.0.0").stream()
                .map(one -> LanAddress.text(one.address()))
                .forEach(shown -> assertTrue(names.test(shown), shown));
    }
}
