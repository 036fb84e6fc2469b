package org.hearth.server.platform.host;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address at which others in the house may reach this machine.
///
/// @param card the way into that network, such as `eth0`
public record LanAddress(String card, InetAddress address) {

    /// Those of this machine at which a hub that listens at `bind` can be met, IPv4 first. Its
    /// loopback address only when it listens nowhere else; none of containers, tunnels and single
    /// links.
    public static List<LanAddress> of(String bind) {
        return of(bind, NetworkCard.all());
    }

    static List<LanAddress> of(String bind, List<NetworkCard> cards) {
        InetAddress asked = address(bind);
        if (!asked.isAnyLocalAddress()) return List.of(new LanAddress(card(asked, cards), asked));
        return cards.stream()
                .filter(NetworkCard::isAtHome)
                .flatMap(
                        card ->
                                card.addresses().stream()
                                        .filter(LanAddress::isForOthers)
                                        .map(one -> new LanAddress(card.name(), one)))
                .sorted(Comparator.comparing(one -> !(one.address instanceof Inet4Address)))
                .toList();
    }

    private static InetAddress address(String bind) {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException(bind + " is no address of this machine.", unknown);
        }
    }

    private static String card(InetAddress address, List<NetworkCard> cards) {
        return cards.stream()
                .filter(one -> one.addresses().contains(address))
                .map(NetworkCard::name)
                .findFirst()
                .orElse("");
    }

    private static boolean isForOthers(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isMulticastAddress()
                && !address.isAnyLocalAddress();
    }

    /// As the host of a link: an IPv6 address in brackets.
    public String host() {
        String text = text(address);
        return text.contains(":") ? "[" + text + "]" : text;
    }

    /// The link to that port.
    public URI at(int port) {
        return URI.create("http://" + host() + ":" + port);
    }

    /// An address as people and browsers write it, without the card that it belongs to.
    public static String text(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet6Address ? shortened(text) : text;
    }

    /// The longest run of zeros, the first of several, becomes `::`: RFC 5952, 4.2.
    private static String shortened(String groups) {
        for (int zeros = 8; zeros > 1; zeros--) {
            Matcher run =
                    Pattern.compile("(^|:)0(:0){%d}(:|$)".formatted(zeros - 1)).matcher(groups);
            if (run.find()) return run.replaceFirst("::");
        }
        return groups;
    }
}
