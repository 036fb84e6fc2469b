package org.hearth.server.platform.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

class LanAddressTest {
    private static final List<NetworkCard> MACHINE =
            List.of(
                    card("lo", NetworkCard.Kind.LOOPBACK, "127.0.0.1", "::1"),
                    card("docker0", NetworkCard.Kind.NETWORK, "172.17.0.1"),
                    card("eth0", NetworkCard.Kind.NETWORK, "fe80::1", "fd00::2", "192.168.1.5"),
                    card("eth1", NetworkCard.Kind.DOWN, "192.168.9.9"),
                    card("wlan0", NetworkCard.Kind.NETWORK, "192.168.2.5", "169.254.3.3"),
                    card("wg0", NetworkCard.Kind.TUNNEL, "10.8.0.2"),
                    card("br0", NetworkCard.Kind.NETWORK, "192.168.3.5"));

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
        assertEquals(written, LanAddress.text(InetAddress.ofLiteral(address)));
    }

    @Test
    void onlyWhatOthersInTheHouseReachIsOfferedIpv4First() {
        assertEquals(
                List.of("192.168.1.5", "192.168.2.5", "192.168.3.5", "[fd00::2]"),
                hosts("0.0.0.0", MACHINE));
        assertEquals(hosts("0.0.0.0", MACHINE), hosts("::", MACHINE));
    }

    @ParameterizedTest
    @CsvSource({"192.168.2.5, wlan0", "127.0.0.1, lo", "172.17.0.1, docker0", "192.0.2.1, ''"})
    void whoListensAtOneAddressIsReachedThereAndNowhereElse(String bind, String card) {
        assertEquals(
                List.of(new LanAddress(card, InetAddress.ofLiteral(bind))),
                LanAddress.of(bind, MACHINE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker0",
                "br-4f2a",
                "veth12",
                "virbr0",
                "vmnet8",
                "lxdbr0",
                "tun0",
                "tap0",
                "wg0",
                "zt7",
                "tailscale0",
                "utun3",
                "bridge100",
                "cni0"
            })
    void whatContainersAndTunnelsMadeIsNoWayIntoTheHouse(String name) {
        NetworkCard made = card(name, NetworkCard.Kind.NETWORK, "10.1.2.3");
        assertEquals(List.of(), hosts("0.0.0.0", List.of(made)));
    }

    @Test
    void whatTheSystemCallsVirtualIsNoneEither() {
        List<InetAddress> at = List.of(InetAddress.ofLiteral("10.1.2.3"));
        NetworkCard made =
                new NetworkCard(
                        "eth7", "Hyper-V Virtual Ethernet Adapter", NetworkCard.Kind.NETWORK, at);
        assertEquals(List.of(), hosts("0.0.0.0", List.of(made)));
    }

    @Test
    void aLinkHasAnIpv6AddressInBrackets() {
        LanAddress six = new LanAddress("eth0", InetAddress.ofLiteral("fd00::2"));
        assertEquals(URI.create("http://[fd00::2]:8420"), six.at(8420));
    }

    private static List<String> hosts(String bind, List<NetworkCard> cards) {
        return LanAddress.of(bind, cards).stream().map(LanAddress::host).toList();
    }

    private static NetworkCard card(String name, NetworkCard.Kind kind, String... addresses) {
        List<InetAddress> all = Arrays.stream(addresses).map(InetAddress::ofLiteral).toList();
        return new NetworkCard(name, name, kind, all);
    }
}
