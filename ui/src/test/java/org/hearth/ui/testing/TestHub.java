package org.hearth.ui.testing;

import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.migrations.testing.TestDatabase;
import org.hearth.server.access.AccessFeature;
import org.hearth.server.access.Credentials;
import org.hearth.server.access.Household;
import org.hearth.server.access.NewOwner;
import org.hearth.server.fleet.FleetFeature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.db.DatabaseAddress;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.jobs.Jobs;
import org.hearth.server.platform.outbox.Outbox;
import org.hearth.ui.entry.ConsoleSession;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The hub's real doors over a real database, without HTTP.
public final class TestHub implements AutoCloseable {
    public static final NewOwner OWNER =
            new NewOwner(null, "Anna Berg", "anna@example.org", "seven lamps burning");

    private static final InstantSource CLOCK = InstantSource.system();

    private final TestDatabase rows = TestDatabase.create();
    private final Database database;
    private final Bus bus = new Bus();
    private final Jobs jobs;
    private final AccessFeature access;
    private final FleetFeature fleet;

    /// An empty hub that nobody owns.
    public TestHub() {
        PostgresAddress address = rows.address();
        database =
                new Database(
                        new DatabaseAddress(
                                address.jdbcUrl(), address.user(), address.password(), 4));
        Tx tx = new Tx(database.map(entities()), bus);
        jobs = new Jobs(database.pool());
        Outbox outbox = new Outbox(tx, jobs, JsonMapper.shared(), CLOCK);
        Links links = new Links(new byte[32], CLOCK);
        Platform platform = new Platform(tx, bus, outbox, jobs, new Audit(tx, CLOCK), links, CLOCK);
        access = new AccessFeature(platform);
        fleet = new FleetFeature(platform, access);
    }

    public AccessFeature access() {
        return access;
    }

    public FleetFeature fleet() {
        return fleet;
    }

    public Bus bus() {
        return bus;
    }

    public InstantSource clock() {
        return CLOCK;
    }

    /// Makes the owner and signs her in on a console whose token is kept in that folder.
    public Caller signInOwner(Path folder) {
        if (!access.household().isSetUp()) {
            access.household().setUp(OWNER, Household.Proof.SAME_MACHINE);
        }
        return session(folder).signIn(new Credentials(OWNER.email(), OWNER.password()));
    }

    /// The sign-in of a console whose token is kept in that folder.
    public ConsoleSession session(Path folder) {
        return new ConsoleSession(
                access.door(),
                access.authenticator(),
                "Kitchen PC",
                folder.resolve("console.token"));
    }

    private static List<Class<?>> entities() {
        List<Class<?>> all = new ArrayList<>();
        all.addAll(AccessFeature.ENTITIES);
        all.addAll(FleetFeature.ENTITIES);
        all.add(hidden("org.hearth.server.platform.audit.AuditEvent"));
        all.add(hidden("org.hearth.server.platform.outbox.OutboxEntry"));
        return all;
    }

    private static Class<?> hidden(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }

    @Override
    public void close() {
        fleet.close();
        access.close();
        jobs.close();
        bus.close();
        database.close();
        rows.close();
    }
}
