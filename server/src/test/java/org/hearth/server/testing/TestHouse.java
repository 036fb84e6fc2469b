package org.hearth.server.testing;

import org.hearth.devices.audio.driver.FfmpegOpusEncoder;
import org.hearth.devices.audio.driver.FfmpegPcmEncoder;
import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.migrations.testing.TestDatabase;
import org.hearth.server.access.AccessFeature;
import org.hearth.server.access.Client;
import org.hearth.server.access.Credentials;
import org.hearth.server.access.HashCost;
import org.hearth.server.access.Household;
import org.hearth.server.access.NewOwner;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.Scope;
import org.hearth.server.boxes.BoxEncoders;
import org.hearth.server.boxes.BoxesFeature;
import org.hearth.server.fleet.FleetFeature;
import org.hearth.server.fleet.NewPairing;
import org.hearth.server.media.MediaFeature;
import org.hearth.server.places.PlacesFeature;
import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.actions.Actions;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.AuditFeature;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.config.HouseKeys;
import org.hearth.server.platform.config.ProviderConfig;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.db.DatabaseAddress;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.host.Doorplate;
import org.hearth.server.platform.host.HubAddresses;
import org.hearth.server.platform.host.LanAddress;
import org.hearth.server.platform.jobs.Jobs;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.outbox.Outbox;
import org.hearth.server.platform.retention.Retention;
import org.hearth.server.platform.retention.RetentionFeature;
import org.hearth.server.platform.socket.Sockets;
import org.hearth.server.platform.spool.Spool;
import org.hearth.server.playback.PlaybackFeature;
import org.hearth.server.playlists.PlaylistsFeature;
import org.hearth.server.settings.SettingsFeature;
import org.hearth.server.vault.VaultFeature;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// All features over a fresh database and an empty data folder, without HTTP and scheduled work.
///
/// Closing it fails when a test has kept a connection of the pool.
public final class TestHouse implements AutoCloseable {
    /// Nobody guesses here, and most tests sign somebody in.
    private static final HashCost CHEAP = new HashCost(8, 1);

    /// Where the house is found, at a port that nobody listens at.
    private static final List<LanAddress> AT =
            List.of(
                    new LanAddress("eth0", InetAddress.ofLiteral("192.0.2.7")),
                    new LanAddress("eth0", InetAddress.ofLiteral("fd00:db8::7")));

    private final TestDatabase rows = TestDatabase.create();
    private final Database database;
    private final Mapping mapping;
    private final TestClock clock = new TestClock();
    private final HubAddresses addresses = new HubAddresses(() -> AT, _ -> true);
    private final Platform platform;
    private final RetentionFeature retention;
    private final PlacesFeature places;
    private final AuditFeature audit;
    private final AccessFeature access;
    private final SettingsFeature settings;
    private final VaultFeature vault;
    private final FleetFeature fleet;
    private final BoxesFeature boxes;
    private final MediaFeature media;
    private final PlaylistsFeature playlists;
    private final PlaybackFeature playback;

    /// @param data the hub's data folder
    public TestHouse(Path data) {
        this(data, UnaryOperator.identity());
    }

    /// @param road how the house reaches the database's address
    public TestHouse(Path data, UnaryOperator<String> road) {
        this(data, road, Optional.empty());
    }

    /// @param provider where the family signs in besides
    public TestHouse(Path data, ProviderConfig provider) {
        this(data, UnaryOperator.identity(), Optional.of(provider));
    }

    private TestHouse(Path data, UnaryOperator<String> road, Optional<ProviderConfig> provider) {
        PostgresAddress at = rows.address();
        String url = road.apply(at.jdbcUrl());
        database = new Database(new DatabaseAddress(url, at.user(), at.password(), 10));
        mapping = Mapping.of(database);
        Bus bus = new Bus();
        Jobs jobs = new Jobs(database.pool(), clock);
        Tx tx = new Tx(mapping.sessions(), bus);
        JsonMapper json = Json.mapper();
        Audit audits = new Audit(tx, clock);
        Retention retained = new Retention(tx, audits, clock);
        platform =
                new Platform(
                        tx,
                        bus,
                        new Outbox(tx, jobs, json, clock),
                        jobs,
                        audits,
                        new Actions(tx, retained, json, clock),
                        new Links(new byte[32], clock),
                        new Resources(),
                        retained,
                        new Sockets(json, clock),
                        new Spool(data, json),
                        new Doorplate("Hearth", addresses),
                        clock);
        retention = new RetentionFeature(platform);
        places = new PlacesFeature(platform);
        audit = new AuditFeature(platform);
        access = new AccessFeature(platform, provider, CHEAP);
        settings = new SettingsFeature(platform);
        vault = new VaultFeature(platform, HouseKeys.in(folder(data)));
        fleet = new FleetFeature(platform, access, settings);
        boxes =
                new BoxesFeature(
                        platform,
                        fleet,
                        settings,
                        new BoxEncoders(new FfmpegOpusEncoder(), new FfmpegPcmEncoder()),
                        folder(data));
        media = new MediaFeature(platform, folder(data));
        playlists = new PlaylistsFeature(platform, media);
        playback = new PlaybackFeature(platform, media, playlists, settings, fleet, boxes);
        features().forEach(one -> platform.actions().register(one.actions()));
        features().forEach(Feature::start);
        platform.spool().start();
        addresses.listening(8420);
    }

    /// A service person with that role, signed in.
    public Caller caller(Role role) {
        Caller hub = Caller.system("test");
        String name = role.wire() + "-" + UUID.randomUUID();
        String token = access.household().createToken(hub, name, role, Duration.ofDays(1));
        return access.authenticator().authenticate(token, Origin.HERE).orElseThrow();
    }

    /// The household's first owner, as the wizard makes one.
    public NewOwner setUp() {
        NewOwner owner = new NewOwner(null, "Ada", "ada@example.org", "correct horse battery");
        access.household().setUp(owner, Household.Proof.SAME_MACHINE);
        return owner;
    }

    /// The first owner, signed in with a device of theirs.
    public Caller owner() {
        return signIn(setUp());
    }

    /// Another grown-up who can sign in.
    public NewOwner newcomer() {
        Caller hub = Caller.system("test");
        NewOwner who = new NewOwner(null, "Eve", "eve@example.org", "correct horse battery");
        NewPerson form =
                new NewPerson(
                        who.name(),
                        who.email(),
                        PersonKind.ADULT,
                        List.of(Role.VIEWER),
                        null,
                        null,
                        null,
                        null);
        access.people().add(hub, form);
        String code = access.household().resetCode(hub, who.email());
        Client phone = new Client("Phone", Client.Type.PHONE);
        Caller once =
                signedIn(
                        access.door()
                                .signIn(new Credentials(who.email(), code), phone, Origin.HERE)
                                .access());
        access.door().changePassword(once, null, who.password());
        return who;
    }

    /// Somebody by their e-mail address and password, signed in.
    public Caller signIn(NewOwner owner) {
        Client phone = new Client("Phone", Client.Type.PHONE);
        Credentials known = new Credentials(owner.email(), owner.password());
        return signedIn(access.door().signIn(known, phone, Origin.HERE).access());
    }

    /// A person with a device that somebody has let in for them.
    public Caller pair(PersonId person) {
        return pair(person, Scope.ADMIN);
    }

    /// One that was let in for that much.
    public Caller pair(PersonId person, Scope scope) {
        Caller hub = Caller.system("test");
        NewPairing wanted = new NewPairing(scope, person, "Phone");
        String code = fleet.fleet().startPairing(hub, wanted).code();
        Client phone = new Client("Phone", Client.Type.PHONE);
        return signedIn(fleet.fleet().completePairing(code, phone, Origin.HERE).tokens().access());
    }

    private Caller signedIn(String token) {
        return access.authenticator().authenticate(token, Origin.HERE).orElseThrow();
    }

    /// The clock that everything in the house reads.
    public TestClock clock() {
        return clock;
    }

    /// What the features stand on.
    public Platform platform() {
        return platform;
    }

    /// The pool and the server.
    public Database database() {
        return database;
    }

    /// Rooms of the house.
    public PlacesFeature places() {
        return places;
    }

    /// Music boxes.
    public BoxesFeature boxes() {
        return boxes;
    }

    /// The record of privileged acts.
    public AuditFeature audit() {
        return audit;
    }

    /// What the family sets.
    public SettingsFeature settings() {
        return settings;
    }

    /// Persons and sign-ins.
    public AccessFeature access() {
        return access;
    }

    /// What is kept under the master key.
    public VaultFeature vault() {
        return vault;
    }

    /// Devices.
    public FleetFeature fleet() {
        return fleet;
    }

    /// The library.
    public MediaFeature media() {
        return media;
    }

    /// Playlists.
    public PlaylistsFeature playlists() {
        return playlists;
    }

    /// What plays where.
    public PlaybackFeature playback() {
        return playback;
    }

    /// All of them, the lowest first.
    public List<Feature> features() {
        return List.of(
                retention, audit, places, access, settings, vault, fleet, boxes, media, playlists,
                playback);
    }

    private static Path folder(Path data) {
        try {
            return Files.createDirectories(data).toRealPath();
        } catch (IOException failure) {
            throw new IllegalStateException("no data folder for the test", failure);
        }
    }

    @Override
    public void close() {
        features().reversed().forEach(TestHouse::close);
        addresses.close();
        platform.spool().close();
        platform.actions().close();
        platform.jobs().close();
        platform.bus().close();
        int kept = database.lentConnections();
        mapping.close();
        database.close();
        rows.close();
        if (kept > 0) throw new AssertionError(kept + " connections were not given back");
    }

    private static void close(Feature feature) {
        try {
            feature.close();
        } catch (Exception failure) {
            throw new IllegalStateException(feature + " does not close", failure);
        }
    }
}
