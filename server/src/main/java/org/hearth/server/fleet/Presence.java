package org.hearth.server.fleet;

import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.spool.Spool;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which devices are connected now, and when the others were last. Thread-safe. Counted in memory
/// and gone with the hub.
final class Presence {
    static final String SEEN = "fleet.seen";

    private final Tx tx;
    private final InstantSource clock;
    private final Spool spool;
    private final Map<DeviceId, Integer> connections = new ConcurrentHashMap<>();

    Presence(Tx tx, InstantSource clock, Spool spool) {
        this.tx = tx;
        this.clock = clock;
        this.spool = spool;
    }

    /// When a device was last there.
    record Seen(DeviceId device, Instant at) {}

    /// A connection of the device has opened.
    void connected(DeviceId id) {
        connections.merge(id, 1, Integer::sum);
        note(id, new FleetEvents.DeviceConnected(id));
    }

    /// A connection of the device has ended; with the last one it is offline.
    void disconnected(DeviceId id) {
        if (connections.computeIfPresent(id, (_, open) -> open > 1 ? open - 1 : null) != null) {
            return;
        }
        spool.unlessWritten(
                SEEN,
                new Seen(id, clock.instant()),
                () -> note(id, new FleetEvents.DeviceDisconnected(id)));
    }

    /// Writes down when a device went that did so while the database was away.
    void remember(Seen seen) {
        tx.write(FleetRepository_::new, (fleet, _) -> fleet.seen(seen.device().value(), seen.at()));
    }

    boolean isOnline(DeviceId id) {
        return connections.containsKey(id);
    }

    private void note(DeviceId id, FleetEvents event) {
        tx.write(
                FleetRepository_::new,
                (fleet, unit) -> {
                    unit.publish(event);
                    return fleet.seen(id.value(), clock.instant());
                });
    }
}
