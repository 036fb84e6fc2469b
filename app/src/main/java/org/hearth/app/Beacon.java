package org.hearth.app;

import org.hearth.devices.discovery.Announced;
import org.hearth.devices.discovery.Announcer;
import org.hearth.devices.discovery.driver.JmdnsAnnouncer;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.host.HubAddresses;
import org.hearth.server.platform.host.LanAddress;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Tells the home network where the hub is, as often as that changes; nothing where the operator
/// has switched it off. Thread-safe.
final class Beacon implements AutoCloseable {
    private final Announcer announcer;

    private Beacon(Announcer announcer) {
        this.announcer = announcer;
    }

    /// Begins as soon as the hub's addresses answer.
    static AutoCloseable light(HubConfig config, UUID house, int port, HubAddresses addresses) {
        if (!config.isAnnounced()) return () -> {};
        Announced said = new Announced(house.toString(), config.name(), HubRoutes.VERSION, port);
        Beacon beacon = new Beacon(new JmdnsAnnouncer(said));
        addresses.onChange(beacon::shine);
        return beacon;
    }

    /// The best address of each network.
    private void shine(List<LanAddress> addresses) {
        Collection<LanAddress> best =
                addresses.stream()
                        .collect(
                                Collectors.toMap(LanAddress::card, one -> one, (first, _) -> first))
                        .values();
        announcer.announceAt(best.stream().map(LanAddress::address).toList());
    }

    @Override
    public void close() {
        announcer.close();
    }
}
