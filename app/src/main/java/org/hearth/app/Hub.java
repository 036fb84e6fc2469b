package org.hearth.app;

import org.hearth.devices.audio.driver.FfmpegOpusEncoder;
import org.hearth.devices.audio.driver.FfmpegPcmEncoder;
import org.hearth.server.access.AccessFeature;
import org.hearth.server.access.HashCost;
import org.hearth.server.boxes.BoxEncoders;
import org.hearth.server.boxes.BoxSocket;
import org.hearth.server.boxes.BoxesFeature;
import org.hearth.server.fleet.FleetFeature;
import org.hearth.server.media.MediaFeature;
import org.hearth.server.places.PlacesFeature;
import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.actions.ActionRoutes;
import org.hearth.server.platform.actions.Actions;
import org.hearth.server.platform.audit.AuditFeature;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.config.HouseKeys;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.host.HubAddresses;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.HttpServer;
import org.hearth.server.platform.http.HubNames;
import org.hearth.server.platform.http.SignIn;
import org.hearth.server.platform.jobs.Jobs;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.retention.RetentionFeature;
import org.hearth.server.platform.socket.Pulse;
import org.hearth.server.platform.socket.SocketUpgrade;
import org.hearth.server.platform.socket.Sockets;
import org.hearth.server.platform.spool.Spool;
import org.hearth.server.playback.PlaybackFeature;
import org.hearth.server.playlists.PlaylistsFeature;
import org.hearth.server.settings.SettingsFeature;
import org.hearth.server.vault.VaultFeature;

import tools.jackson.databind.json.JsonMapper;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The composition root: makes every part with what it needs, in the order of the house, and closes
/// them in reverse. No rules in here.
public final class Hub implements AutoCloseable {
    private final Closing parts;
    private final Bus bus;
    private final HubAddresses addresses;
    private final Sockets sockets;
    private final RetentionFeature retention;
    private final PlacesFeature places;
    private final AuditFeature audit;
    private final Actions actions;
    private final Resources resources;
    private final AccessFeature access;
    private final SettingsFeature settings;
    private final VaultFeature vault;
    private final FleetFeature fleet;
    private final BoxesFeature boxes;
    private final MediaFeature media;
    private final PlaylistsFeature playlists;
    private final PlaybackFeature playback;
    private final List<Endpoint<?, ?>> endpoints;
    private final HttpServer http;
    private final HubLook look;

    /// Starts everything; what had been opened is closed again when a step fails.
    public Hub(HubConfig config) {
        this(config, new Closing());
    }

    /// @param parts opens everything, closes it, and may be told to stop half-way
    Hub(HubConfig config, Closing parts) {
        this.parts = parts;
        InstantSource clock = Foundation.clock();
        parts.open("take the data folder", () -> DataFolder.take(config.data()));
        parts.step("look at the port", () -> Port.free(config));
        Database database = Store.open(parts, config);
        HouseKeys keys = HouseKeys.of(config);
        Platform platform = Foundation.lay(parts, config, keys, database, clock);
        bus = platform.bus();
        addresses = platform.doorplate().addresses();
        sockets = platform.sockets();
        retention = parts.open("retention", () -> new RetentionFeature(platform));
        places = parts.open("places", () -> new PlacesFeature(platform));
        audit = parts.open("audit", () -> new AuditFeature(platform));
        actions = platform.actions();
        resources = platform.resources();
        access =
                parts.open(
                        "access",
                        () -> new AccessFeature(platform, config.provider(), HashCost.STANDARD));
        settings = parts.open("settings", () -> new SettingsFeature(platform));
        vault = parts.open("vault", () -> new VaultFeature(platform, keys));
        fleet = parts.open("fleet", () -> new FleetFeature(platform, access, settings));
        boxes =
                parts.open(
                        "boxes",
                        () ->
                                new BoxesFeature(
                                        platform,
                                        fleet,
                                        settings,
                                        new BoxEncoders(
                                                new FfmpegOpusEncoder(), new FfmpegPcmEncoder()),
                                        config.data()));
        media = parts.open("media", () -> new MediaFeature(platform, config.data()));
        playlists = parts.open("playlists", () -> new PlaylistsFeature(platform, media));
        playback =
                parts.open(
                        "playback",
                        () ->
                                new PlaybackFeature(
                                        platform, media, playlists, settings, fleet, boxes));
        // What boxes say at their end is still for playback.
        BoxSocket boxSocket = parts.open("box sockets", boxes::socket);
        List<Feature> features =
                List.of(
                        retention, audit, places, access, settings, vault, fleet, boxes, media,
                        playlists, playback);
        features.forEach(one -> actions.register(one.actions()));
        SignIn signIn = new SignIn(List.of(access.authenticator()), platform.links());
        look = new HubLook(config, database, media.roots());
        JsonMapper json = Json.mapper();
        HubRoutes own =
                new HubRoutes(
                        config,
                        database,
                        platform.sockets(),
                        media.library(),
                        access.household(),
                        clock);
        endpoints =
                Stream.of(
                                own.endpoints().stream(),
                                new ActionRoutes(actions).endpoints().stream(),
                                features.stream().flatMap(one -> one.endpoints().stream()))
                        .<Endpoint<?, ?>>flatMap(Function.identity())
                        .toList();
        own.describe(endpoints, json);
        parts.step("recover", () -> start(features));
        parts.step("catch up with what was spooled", () -> begin(platform.spool()));
        SocketUpgrade upgrade =
                parts.open(
                        "sockets",
                        () -> new SocketUpgrade(platform.sockets(), signIn, Pulse.USUAL));
        http =
                parts.open(
                        "listen",
                        () ->
                                new HttpServer(
                                        new HttpServer.Settings(
                                                config.bind(),
                                                config.port(),
                                                config.proxies(),
                                                config.atWork(),
                                                "org/hearth/ui/web"),
                                        new HubNames(config.hosts(), addresses::offered, clock),
                                        signIn,
                                        json,
                                        endpoints,
                                        Map.of("/ws", upgrade, "/ws/box", boxSocket)));
        parts.open(
                "announcement",
                () -> Beacon.light(config, access.household().id(), http.port(), addresses));
        addresses.listening(http.port());
        parts.step("begin scheduled work", () -> begin(platform.jobs()));
    }

    private static int start(List<Feature> features) {
        features.forEach(Feature::start);
        return features.size();
    }

    private static Spool begin(Spool spool) {
        spool.start();
        return spool;
    }

    private static Jobs begin(Jobs jobs) {
        jobs.start();
        return jobs;
    }

    /// The port in use.
    public int port() {
        return http.port();
    }

    /// Where it is reached.
    HubAddresses addresses() {
        return addresses;
    }

    /// The whole endpoint table.
    public List<Endpoint<?, ?>> endpoints() {
        return endpoints;
    }

    /// What can be listened to over the socket, with the permission that each topic needs.
    public Map<String, Permission> topics() {
        return sockets.topics();
    }

    /// What is told to everybody in the house.
    public Bus bus() {
        return bus;
    }

    /// How long everything is kept.
    public RetentionFeature retention() {
        return retention;
    }

    /// Rooms of the house.
    public PlacesFeature places() {
        return places;
    }

    /// The record of privileged acts.
    public AuditFeature audit() {
        return audit;
    }

    /// Everything that can be done by its name.
    public Actions actions() {
        return actions;
    }

    /// What the family sets.
    public SettingsFeature settings() {
        return settings;
    }

    /// What permissions can be given for.
    public Resources resources() {
        return resources;
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

    /// Music boxes.
    public BoxesFeature boxes() {
        return boxes;
    }

    /// The library.
    public MediaFeature media() {
        return media;
    }

    /// Playlists.
    public PlaylistsFeature playlists() {
        return playlists;
    }

    /// How this hub and its machine are.
    HubLook look() {
        return look;
    }

    /// What plays where.
    public PlaybackFeature playback() {
        return playback;
    }

    @Override
    public void close() {
        parts.close();
    }
}
