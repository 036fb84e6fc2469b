package org.hearth.server.platform.http;

import org.hearth.server.platform.time.Age;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names and addresses under which this hub may be asked for. Thread-safe.
///
/// Addresses are read again every minute: a laptop changes its network.
public final class HubNames implements Predicate<String> {
    private static final Logger LOG = LoggerFactory.getLogger(HubNames.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Set<String> configured;
    private final InstantSource clock;
    private volatile Known known = new Known(Set.of(), Instant.EPOCH);

    private record Known(Set<String> names, Instant readAt) {}

    /// @param configured more names, such as that of a reverse proxy
    public HubNames(Collection<String> configured, InstantSource clock) {
        this.configured = Set.copyOf(configured);
        this.clock = clock;
    }

    /// @param host without port, and without the brackets around an IPv6 address
    @Override
    public boolean test(String host) {
        String name = canonical(host);
        if (known.names().contains(name) && isFresh()) return true;
        if (!isFresh()) known = new Known(read(), clock.instant());
        return known.names().contains(name);
    }

    private boolean isFresh() {
        return Age.isWithin(FRESH, known.readAt(), clock.instant());
    }

    /// Addresses of this machine that others may reach, without port; IPv4 first.
    public static List<String> reachable() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(one -> !one.isLoopbackAddress() && !one.isLinkLocalAddress())
                    .sorted((a, b) -> a.getAddress().length - b.getAddress().length)
                    .map(HubNames::text)
                    .map(text -> text.contains(":") ? "[" + text + "]" : text)
                    .toList();
        } catch (SocketException failure) {
            throw new UncheckedIOException("Cannot read this machine's addresses.", failure);
        }
    }

    private Set<String> read() {
        Set<String> names = new HashSet<>(configured);
        names.addAll(List.of("localhost", "127.0.0.1", "::1"));
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(HubNames::text)
                    .forEach(names::add);
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            names.add(name);
            names.add(name + ".local");
        } catch (SocketException | UnknownHostException failure) {
            LOG.debug("cannot read all names of this machine", failure);
        }
        return names;
    }

    /// An IPv6 address may be written in many ways.
    private static String canonical(String host) {
        if (!host.contains(":")) return host;
        try {
            return text(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException noAddress) {
            return host;
        }
    }

    static String text(InetAddress address) {
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
