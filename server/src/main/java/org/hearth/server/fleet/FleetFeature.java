package org.hearth.server.fleet;

import org.hearth.server.access.AccessFeature;
import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.settings.SettingsFeature;

import java.util.List;

/// The device registry and pairing.
public final class FleetFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES = List.of(DeviceRow.class);

    private final Fleet fleet;
    private final FleetSockets sockets;

    /// Builds the feature; nothing runs yet.
    public FleetFeature(Platform platform, AccessFeature access, SettingsFeature settings) {
        Admission admission = new Admission(access.codes(), access.door(), settings.settings());
        fleet =
                new Fleet(
                        platform.tx(),
                        platform.audit(),
                        platform.clock(),
                        admission,
                        platform.spool());
        platform.spool().listen(Fleet.SEEN, Fleet.Seen.class, fleet::remember);
        platform.resources().register(ResourceType.DEVICE, fleet::known, fleet::choices);
        sockets = new FleetSockets(fleet, platform.sockets(), platform.bus());
    }

    /// The door.
    public Fleet fleet() {
        return fleet;
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return new FleetRoutes(fleet).endpoints();
    }

    @Override
    public void close() {
        sockets.close();
    }
}
