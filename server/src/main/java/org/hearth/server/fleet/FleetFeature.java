package org.hearth.server.fleet;

import org.hearth.server.access.AccessFeature;
import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.retention.DataClass;
import org.hearth.server.settings.SettingsFeature;

import java.util.List;

/// The device registry and pairing.
public final class FleetFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES =
            List.of(DeviceRow.class, HardwareRow.class, JournalRow.class);

    private static final int JOURNAL_DAYS = 30;

    private final Fleet fleet;
    private final Hardware hardware;
    private final Journal journal;
    private final FleetSockets sockets;

    /// Builds the feature; nothing runs yet.
    public FleetFeature(Platform platform, AccessFeature access, SettingsFeature settings) {
        Admission admission =
                new Admission(access.codes(), access.door(), access.people(), settings.settings());
        Presence presence = new Presence(platform.tx(), platform.clock(), platform.spool());
        fleet = new Fleet(platform, admission, presence);
        hardware = new Hardware(platform, access.codes());
        journal = new Journal(platform);
        platform.spool().listen(Presence.SEEN, Presence.Seen.class, presence::remember);
        platform.spool().listen(Journal.NOTED, Journal.Noted.class, journal::remember);
        platform.retention().register(happened(platform));
        platform.resources().register(ResourceType.DEVICE, fleet::known, fleet::choices);
        sockets = new FleetSockets(fleet, platform.sockets(), platform.bus());
    }

    private static DataClass happened(Platform platform) {
        return new DataClass(
                "fleet.events",
                "What happened with each device",
                JOURNAL_DAYS,
                DataClass.rows(
                        platform.tx(), JournalRow.class, "createdAt", "createdAt < :before"));
    }

    /// The door.
    public Fleet fleet() {
        return fleet;
    }

    /// The door to devices that are no clients.
    public Hardware hardware() {
        return hardware;
    }

    /// What happened with each device.
    public Journal journal() {
        return journal;
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return new FleetRoutes(fleet, journal).endpoints();
    }

    @Override
    public void close() {
        sockets.close();
    }
}
