package org.hearth.app;

import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.stream;

import org.hearth.server.access.Household;
import org.hearth.server.media.LibraryFigures;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.OpenApi;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.socket.Sockets;
import org.hearth.server.platform.stream.Content;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What the hub says about itself: health, status and its own description.
final class HubRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(HubRoutes.class);

    static final String VERSION = "0.1.0";

    private final HubConfig config;
    private final Database database;
    private final Sockets sockets;
    private final MediaLibrary library;
    private final Household household;
    private final InstantSource clock;
    private final Instant startedAt;
    private volatile boolean isSetUp;
    private volatile Content.Memory description =
            new Content.Memory(new byte[0], "application/json", "none", Duration.ZERO);

    HubRoutes(
            HubConfig config,
            Database database,
            Sockets sockets,
            MediaLibrary library,
            Household household,
            InstantSource clock) {
        this.config = config;
        this.database = database;
        this.sockets = sockets;
        this.library = library;
        this.household = household;
        this.clock = clock;
        startedAt = clock.instant();
    }

    /// @param database `up` or `down`
    /// @param isSetUp whether the household has an owner; null while the database is away
    record Health(String status, String database, @Nullable Boolean isSetUp) {}

    /// @param uptime in seconds
    record Status(
            String status,
            String name,
            String version,
            long uptime,
            int connectedDevices,
            LibraryFigures mediaStats) {}

    /// Writes the description of all endpoints, once they are all known.
    void describe(List<Endpoint<?, ?>> endpoints, JsonMapper json) {
        byte[] bytes =
                json.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(new OpenApi(json).document(endpoints, VERSION));
        description = new Content.Memory(bytes, "application/json", VERSION, Duration.ZERO);
    }

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                get("/api/health", Health.class)
                        .allow(Permission.PUBLIC)
                        .doc("Whether the hub and its database answer")
                        .handle(_ -> health()),
                get("/api/status", Status.class)
                        .allow(Permission.HEALTH_READ)
                        .doc("How the hub is: uptime, connected devices, size of the library")
                        .handle(r -> status(r.caller())),
                stream("/api/openapi.json")
                        .allow(Permission.PUBLIC)
                        .doc("This description")
                        .handle(_ -> description));
    }

    /// Once the house has an owner nobody has to ask the database for it any more: health must be
    /// told at once also while the database hangs.
    private Health health() {
        try {
            if (database.isUp()) {
                isSetUp = isSetUp || household.isSetUp();
                return new Health("ok", "up", isSetUp);
            }
        } catch (Busy away) {
            LOG.debug("the database went away just now", away);
        }
        return new Health("degraded", "down", null);
    }

    private Status status(Caller caller) {
        return new Status(
                "ok",
                config.name(),
                VERSION,
                Duration.between(startedAt, clock.instant()).toSeconds(),
                sockets.count(),
                library.figures(caller));
    }
}
