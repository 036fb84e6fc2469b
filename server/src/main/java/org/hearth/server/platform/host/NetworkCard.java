package org.hearth.server.platform.host;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.regex.Pattern;

/// A way of this machine into a network, as the system lists it.
///
/// @param name such as `eth0`
/// @param label how the system describes it; on Linux the name again
public record NetworkCard(String name, String label, Kind kind, List<InetAddress> addresses) {
    /// What containers, virtual machines and tunnels call theirs. A bridge that somebody made by
    /// hand, `br0`, is how such a machine reaches its home network, and counts.
    private static final Pattern MADE_UP =
            Pattern.compile(
                    "(docker|br-|veth|virbr|bridge|vmnet|vboxnet|lxc|lxd|podman|cni|flannel|cali"
                            + "|kube|tun|tap|wg|ppp|ipsec|utun|zt|tailscale|nordlynx|proton"
                            + "|vethernet|awdl|llw|ifb|dummy).*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern MADE_UP_LABEL =
            Pattern.compile(
                    ".*(virtual|hyper-v|vmware|vpn|tap-windows|wireguard|tailscale|zerotier).*",
                    Pattern.CASE_INSENSITIVE);

    /// How it is connected.
    public enum Kind {
        /// With others.
        NETWORK,
        /// With this machine alone.
        LOOPBACK,
        /// With one other end: a tunnel or a modem.
        TUNNEL,
        /// Not at all at the moment.
        DOWN
    }

    /// Copies the addresses.
    public NetworkCard {
        addresses = List.copyOf(addresses);
    }

    /// All of this machine.
    public static List<NetworkCard> all() {
        try {
            return NetworkInterface.networkInterfaces().map(NetworkCard::of).toList();
        } catch (SocketException failure) {
            throw new UncheckedIOException("Cannot read this machine's networks.", failure);
        }
    }

    /// Whether others in the house are at its other end.
    boolean isAtHome() {
        return kind == Kind.NETWORK
                && !MADE_UP.matcher(name).matches()
                && !MADE_UP_LABEL.matcher(label).matches();
    }

    private static NetworkCard of(NetworkInterface card) {
        String label = card.getDisplayName() == null ? card.getName() : card.getDisplayName();
        return new NetworkCard(card.getName(), label, kind(card), card.inetAddresses().toList());
    }

    /// One that goes away between two questions is down.
    private static Kind kind(NetworkInterface card) {
        try {
            if (!card.isUp()) return Kind.DOWN;
            if (card.isLoopback()) return Kind.LOOPBACK;
            return card.isPointToPoint() ? Kind.TUNNEL : Kind.NETWORK;
        } catch (SocketException gone) {
            return Kind.DOWN;
        }
    }
}
