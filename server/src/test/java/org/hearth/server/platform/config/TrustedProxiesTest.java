package org.hearth.server.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.config.TrustedProxies.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class TrustedProxiesTest {
    private static final TrustedProxies PROXIES =
            new TrustedProxies(
                    Stream.of("192.168.1.5", "10.0.0.0/8", "172.16.0.0/12", "fd00:1::/33")
                            .map(one -> Network.of(one).orElseThrow())
                            .toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    192.168.1.5          | 203.0.113.7                        | 203.0.113.7
                    10.255.0.1           | 203.0.113.7                        | 203.0.113.7
                    172.31.255.255       | 203.0.113.7                        | 203.0.113.7
                    fd00:1:0:1::9        | 203.0.113.7                        | 203.0.113.7
                    192.168.1.5          | 203.0.113.7:61000                  | 203.0.113.7
                    192.168.1.5          | 2001:db8::7                        | 2001:db8::7
                    192.168.1.5          | [2001:db8::7]                      | 2001:db8::7
                    192.168.1.5          | [2001:db8::7]:443                  | 2001:db8::7
                    192.168.1.5          | ::ffff:203.0.113.7                 | 203.0.113.7
                    192.168.1.5          | 1.1.1.1, 203.0.113.7               | 203.0.113.7
                    192.168.1.5          | lies, 203.0.113.7                  | 203.0.113.7
                    192.168.1.5          | 1.1.1.1,203.0.113.7,10.0.0.1       | 203.0.113.7
                    192.168.1.5          | 203.0.113.7, [fd00:1::2]:80 , 10.9.9.9:1 | 203.0.113.7
                    192.168.1.5          | 127.0.0.1                          | 127.0.0.1
                    """)
    void aProxySaysForWhomItAsks(String peer, String forwarded, String client) {
        assertEquals(address(client), PROXIES.client(address(peer), List.of(forwarded)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.1.4",
                "192.168.1.6",
                "11.0.0.1",
                "172.32.0.1",
                "fd00:1:8000::9",
                "127.0.0.1",
                "::1",
                "::a00:1",
            })
    void nobodyElseIsBelieved(String peer) {
        List<String> lies = List.of("203.0.113.7");
        assertEquals(address(peer), PROXIES.client(address(peer), lies));
        assertEquals(address(peer), TrustedProxies.NONE.client(address(peer), lies));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ",
                "203.0.113.7,",
                "203.0.113.7, unknown",
                "203.0.113.7, _hidden, 10.0.0.1",
                "house.example.org",
                "42",
                "10.1",
                "203.0.113.256",
                "203.0.113.7:",
                "203.0.113.7:123456",
                "203.0.113.7 1.1.1.1",
                "2001:db8::7::1",
                "[2001:db8::7",
                "[203.0.113.7]",
                "fe80::1%1",
                ":",
                "10.0.0.1, 10.0.0.2",
            })
    void whatTellsNobodyLeavesTheProxyItself(String forwarded) {
        assertEquals(
                address("192.168.1.5"), PROXIES.client(address("192.168.1.5"), List.of(forwarded)));
    }

    @Test
    void linesAreReadAsOne() {
        List<String> lines = List.of("1.1.1.1", "203.0.113.7, 10.0.0.1", "10.0.0.2");
        assertEquals(address("203.0.113.7"), PROXIES.client(address("192.168.1.5"), lines));
        assertEquals(address("192.168.1.5"), PROXIES.client(address("192.168.1.5"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "10/8",
                "fd00::/129",
                "[fd00::1]",
                "10.0.0.1:80",
                "*",
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertEquals(Optional.empty(), Network.of(text));
    }

    private static InetAddress address(String text) {
        return InetAddress.ofLiteral(text);
    }
}
