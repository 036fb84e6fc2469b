package org.hearth.app;

import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.migrations.testing.TestDatabase;
import org.hearth.server.access.Household;
import org.hearth.server.access.NewOwner;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.media.RootId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.config.HouseKeys;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.config.ProviderConfig;
import org.hearth.server.platform.config.TrustedProxies;
import org.hearth.server.platform.db.DatabaseAddress;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.json.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A whole hub on a free port of this machine, over a fresh database, and a client to talk to it.
final class TestHub implements AutoCloseable {
    static final String EMAIL = "ada@example.org";
    static final String PASSWORD = "correct horse battery";

    private static final Caller TEST = Caller.system("test");
    private static final JsonMapper JSON = Json.mapper();

    private final TestDatabase rows = TestDatabase.create();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Role, String> tokens = new ConcurrentHashMap<>();
    private final HubConfig config;
    private final Hub hub;

    /// @param data an empty folder
    TestHub(Path data) throws IOException {
        this(data, Optional.empty());
    }

    /// @param provider where the family signs in besides
    TestHub(Path data, Optional<ProviderConfig> provider) throws IOException {
        PostgresAddress at = rows.address();
        DatabaseAddress database = new DatabaseAddress(at.jdbcUrl(), at.user(), at.password(), 10);
        config =
                new HubConfig(
                        data.toRealPath(),
                        "Hearth",
                        "127.0.0.1",
                        0,
                        List.of(),
                        TrustedProxies.NONE,
                        false,
                        64,
                        Optional.of(database),
                        10,
                        Optional.of("5e".repeat(32)),
                        Optional.empty(),
                        provider);
        hub = new Hub(config);
    }

    Hub hub() {
        return hub;
    }

    int port() {
        return hub.port();
    }

    /// `127.0.0.1:PORT`, as browsers write it.
    String authority() {
        return "127.0.0.1:" + port();
    }

    HttpClient client() {
        return client;
    }

    URI uri(String path) {
        return URI.create("http://" + authority() + path);
    }

    /// The API token of a service person with that role; the same one each time.
    String token(Role role) {
        return tokens.computeIfAbsent(role, this::freshToken);
    }

    /// Another person's API token.
    String freshToken(Role role) {
        Household household = hub.access().household();
        return household.createToken(TEST, role.wire(), role, Duration.ofDays(1));
    }

    /// How many sockets are open.
    long sockets() {
        return json(get(Role.OWNER, "/api/status")).get("connectedDevices").asLong();
    }

    /// Signs as the hub does, at another time.
    Links links(InstantSource clock) {
        return new Links(HouseKeys.of(config).forLinks(), clock);
    }

    /// Makes the first owner, who signs in with [#EMAIL] and [#PASSWORD].
    void setUp() {
        hub.access()
                .household()
                .setUp(new NewOwner(null, "Ada", EMAIL, PASSWORD), Household.Proof.SAME_MACHINE);
    }

    /// Begins a request of somebody with that role.
    HttpRequest.Builder as(Role role, String path) {
        return request(path).header("Authorization", "Bearer " + token(role));
    }

    /// Begins a request of nobody.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(Role role, String path) {
        return send(as(role, path).GET());
    }

    HttpResponse<String> post(Role role, String path, String json) {
        return send(as(role, path).POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException broken) {
            throw new AssertionError("the hub does not answer", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /// Takes a folder into the library and waits until so many items of it are known.
    List<MediaItem> shelve(Path folder, int items) throws IOException {
        hub.media().roots().ensure(TEST, folder.toRealPath());
        Listing all = new Listing(50, 0, null, Listing.Direction.ASC, null);
        MediaQuery query = new MediaQuery(null, null, null, all);
        return Await.until(
                () -> hub.media().library().items(TEST, query).items(),
                known -> known.size() == items);
    }

    /// The items of one folder.
    List<MediaItem> itemsIn(RootId root) {
        MediaQuery query = new MediaQuery(null, null, root, Listing.FIRST);
        return hub.media().library().items(TEST, query).items();
    }

    /// How many rows the condition holds for.
    long count(String table, String condition) {
        try (var connection = rows.dataSource().getConnection();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT count(*) FROM " + table + " WHERE " + condition)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError("cannot count " + table, failure);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        hub.close();
        rows.close();
    }
}
