package org.hearth.server.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;

class HubNamesTest {
    private final HubNames names = new HubNames(List.of("hub.example"), InstantSource.system());

    /// The examples of RFC 5952, 4 and 5, but for the last.
    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:0:0:0:2:1,         2001:db8::2:1",
        "2001:db8:0:1:1:1:1:1,         2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1,           2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1,         2001:db8::1:0:0:1",
        "0:0:0:0:0:0:0:1,              ::1",
        "0:0:0:0:0:0:0:0,              ::",
        "fe80:0:0:0:0:0:0:0,           fe80::",
        "10.0.0.1,                     10.0.0.1"
    })
    void anAddressIsWrittenAsBrowsersDo(String address, String written) {
        assertEquals(written, HubNames.text(InetAddress.ofLiteral(address)));
    }

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
        HubNames.reachable()
                .forEach(shown -> assertTrue(names.test(shown.replaceAll("[\\[\\]]", "")), shown));
    }
}
