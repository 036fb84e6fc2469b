package org.hearth.app;

import org.hearth.server.access.AccessFeature;
import org.hearth.server.fleet.FleetFeature;
import org.hearth.server.media.MediaFeature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.AuditTables;
import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.config.MasterKey;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.jobs.Jobs;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.outbox.Outbox;
import org.hearth.server.platform.outbox.OutboxTables;
import org.hearth.server.platform.socket.Sockets;
import org.hearth.server.playback.PlaybackFeature;
import org.hearth.server.playlists.PlaylistsFeature;
import org.hibernate.SessionFactory;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Lays the floor under the features: the mapped database and what every feature may use.
final class Foundation {
    private Foundation() {}

    /// The time of day in microseconds, as exact as the database keeps it: what has just been
    /// written reads the same later.
    static InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /// The platform over a migrated database.
    static Platform lay(Closing parts, HubConfig config, Database database, InstantSource clock) {
        SessionFactory mapped = parts.open("map the database", () -> database.map(entities()));
        Bus bus = parts.open("events", Bus::new);
        Jobs jobs = parts.open("jobs", () -> new Jobs(database.pool()));
        Tx tx = new Tx(mapped, bus);
        JsonMapper json = Json.mapper();
        return new Platform(
                tx,
                bus,
                new Outbox(tx, jobs, json, clock),
                jobs,
                new Audit(tx, clock),
                new Links(MasterKey.load(config).derive("links"), clock),
                new Sockets(json, clock),
                clock);
    }

    /// Every table's class, platform first.
    private static List<Class<?>> entities() {
        return Stream.of(
                        AuditTables.ENTITIES,
                        OutboxTables.ENTITIES,
                        AccessFeature.ENTITIES,
                        FleetFeature.ENTITIES,
                        MediaFeature.ENTITIES,
                        PlaylistsFeature.ENTITIES,
                        PlaybackFeature.ENTITIES)
                .<Class<?>>flatMap(List::stream)
                .toList();
    }
}
