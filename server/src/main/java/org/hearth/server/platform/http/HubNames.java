package org.hearth.server.platform.http;

import org.hearth.server.platform.host.LanAddress;
import org.hearth.server.platform.host.NetworkCard;
import org.hearth.server.platform.time.Age;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
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
import java.util.function.Supplier;

/// The names and addresses under which this hub may be asked for. Thread-safe.
///
/// Addresses are read again every minute, and when somebody asks for one that is not known: a
/// laptop changes its network.
public final class HubNames implements Predicate<String> {
    private static final Logger LOG = LoggerFactory.getLogger(HubNames.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    /// Strangers who ask for strange names must not have the machine looked at all the time.
    private static final Duration JUST_READ = Duration.ofSeconds(1);

    private final Set<String> configured;
    private final Supplier<List<URI>> links;
    private final InstantSource clock;
    private volatile Known known = new Known(Set.of(), Instant.EPOCH);

    private record Known(Set<String> names, Instant readAt) {}

    /// Of a hub that offers no address of its own.
    public HubNames(Collection<String> configured, InstantSource clock) {
        this(configured, List::of, clock);
    }

    /// @param configured more names, such as that of a reverse proxy
    /// @param links where the hub is reached, told without waiting
    public HubNames(Collection<String> configured, Supplier<List<URI>> links, InstantSource clock) {
        this.links = links;
        this.configured = Set.copyOf(configured);
        this.clock = clock;
    }

    /// @param host without port, and without the brackets around an IPv6 address
    @Override
    public boolean test(String host) {
        String name = canonical(host);
        if (known.names().contains(name) && isWithin(FRESH)) return true;
        if (!isWithin(JUST_READ)) known = new Known(read(), clock.instant());
        return known.names().contains(name);
    }

    /// Where the hub is reached, the best first.
    List<URI> links() {
        return links.get();
    }

    private boolean isWithin(Duration age) {
        return Age.isWithin(age, known.readAt(), clock.instant());
    }

    private Set<String> read() {
        Set<String> names = new HashSet<>(configured);
        names.addAll(List.of("localhost", "127.0.0.1", "::1"));
        try {
            NetworkCard.all().stream()
                    .flatMap(card -> card.addresses().stream())
                    .map(LanAddress::text)
                    .forEach(names::add);
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            names.add(name);
            names.add(name + ".local");
        } catch (UncheckedIOException | UnknownHostException failure) {
            LOG.debug("cannot read all names of this machine", failure);
        }
        return names;
    }

    /// An IPv6 address may be written in many ways.
    private static String canonical(String host) {
        if (!host.contains(":")) return host;
        try {
            return LanAddress.text(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException noAddress) {
            return host;
        }
    }
}
