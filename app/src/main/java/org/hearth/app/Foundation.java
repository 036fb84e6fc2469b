package org.hearth.app;

import org.hearth.server.Entities;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.actions.Actions;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.config.HouseKeys;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.host.Doorplate;
import org.hearth.server.platform.host.HubAddresses;
import org.hearth.server.platform.jobs.Jobs;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.outbox.Outbox;
import org.hearth.server.platform.retention.Retention;
import org.hearth.server.platform.socket.Sockets;
import org.hearth.server.platform.spool.Spool;
import org.hibernate.SessionFactory;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/// Lays the floor under the features: the mapped database and what every feature may use.
final class Foundation {
    private Foundation() {}

    /// The time of day in microseconds, as exact as the database keeps it: what has just been
    /// written reads the same later.
    static InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /// The platform over a migrated database.
    static Platform lay(
            Closing parts,
            HubConfig config,
            HouseKeys keys,
            Database database,
            InstantSource clock) {
        SessionFactory mapped = parts.open("map the database", () -> database.map(Entities.ALL));
        Bus bus = parts.open("events", Bus::new);
        Jobs jobs = parts.open("jobs", () -> new Jobs(database.pool(), clock));
        Tx tx = new Tx(mapped, bus);
        JsonMapper json = Json.mapper();
        Audit audit = new Audit(tx, clock);
        Retention retention = new Retention(tx, audit, clock);
        Actions actions = parts.open("actions", () -> new Actions(tx, retention, json, clock));
        HubAddresses addresses = parts.open("addresses", () -> HubAddresses.of(config.bind()));
        return new Platform(
                tx,
                bus,
                new Outbox(tx, jobs, json, clock),
                jobs,
                audit,
                actions,
                new Links(keys.forLinks(), clock),
                new Resources(),
                retention,
                new Sockets(json, clock),
                parts.open("spool", () -> new Spool(config.data(), json)),
                new Doorplate(config.name(), addresses),
                clock);
    }
}
