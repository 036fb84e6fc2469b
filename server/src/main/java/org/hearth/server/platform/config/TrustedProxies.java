package org.hearth.server.platform.config;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The reverse proxies that the hub believes when they say for whom they ask. Immutable and
/// thread-safe.
///
/// Each of them puts the address that it was asked from at the right end of `X-Forwarded-For`; what
/// stands further left came with the request and may be made up.
public record TrustedProxies(List<Network> networks) {
    /// Nobody is believed.
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final String IPV4 = "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}";
    private static final String IPV6 = "[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*";
    private static final Pattern LITERAL = Pattern.compile(IPV4 + "|" + IPV6);

    /// With or without a port; RFC 7239, 6, has the brackets.
    private static final Pattern HOP =
            Pattern.compile(
                    "(%1$s)(?::[0-9]{1,5})?|\\[(%2$s)](?::[0-9]{1,5})?|(%2$s)"
                            .formatted(IPV4, IPV6));

    /// Copies the networks.
    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /// An address, or all that begin with the same bits.
    public record Network(InetAddress address, int bits) {

        /// Such as `192.168.1.5`, `10.0.0.0/8` or `fd00::/8`; empty for any other text.
        public static Optional<Network> of(String text) {
            String[] parts = text.split("/", 2);
            return literal(parts[0])
                    .map(one -> new Network(one, parts.length == 1 ? most(one) : bits(parts[1])))
                    .filter(one -> one.bits >= 0 && one.bits <= most(one.address));
        }

        private static int bits(String text) {
            return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
        }

        private static int most(InetAddress address) {
            return address.getAddress().length * 8;
        }

        boolean holds(InetAddress other) {
            byte[] ours = address.getAddress();
            byte[] theirs = other.getAddress();
            int whole = bits / 8;
            if (ours.length != theirs.length) return false;
            if (!Arrays.equals(ours, 0, whole, theirs, 0, whole)) return false;
            int rest = 8 - bits % 8;
            return rest == 8 || (ours[whole] & 0xff) >> rest == (theirs[whole] & 0xff) >> rest;
        }
    }

    /// Whether somebody is one of them.
    public boolean include(InetAddress peer) {
        return networks.stream().anyMatch(one -> one.holds(peer));
    }

    /// Whose request it is: the peer's own, unless a proxy says of whom it has it.
    ///
    /// @param forwarded each line of `X-Forwarded-For`, in order
    public InetAddress client(InetAddress peer, List<String> forwarded) {
        if (!include(peer)) return peer;
        List<String> hops = Arrays.asList(String.join(",", forwarded).split(",", -1));
        for (String hop : hops.reversed()) {
            Optional<InetAddress> from = address(hop.strip());
            if (from.isEmpty()) return peer;
            if (!include(from.get())) return from.get();
        }
        return peer;
    }

    private static Optional<InetAddress> address(String hop) {
        Matcher parts = HOP.matcher(hop);
        if (!parts.matches()) return Optional.empty();
        for (int at = 1; at <= parts.groupCount(); at++) {
            if (parts.group(at) != null) return literal(parts.group(at));
        }
        return Optional.empty();
    }

    /// Never asks for a name, and takes no short forms such as `10.1`.
    private static Optional<InetAddress> literal(String text) {
        if (!LITERAL.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
