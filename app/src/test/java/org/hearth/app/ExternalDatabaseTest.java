package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.migrations.postgres.Durability;
import org.hearth.migrations.postgres.PostgresFolders;
import org.hearth.migrations.postgres.PostgresServer;
import org.hearth.migrations.testing.TestBinaries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A hub on an operator's own PostgreSQL, reached by network with a password.
@Tag("end-to-end")
final class ExternalDatabaseTest {
    private static final String WRONG_PASSWORD = "not-the-password-4711";

    @TempDir private static Path elsewhere;
    @TempDir private static Path data;
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        PostgresFolders folders =
                new PostgresFolders(elsewhere.resolve("home"), TestBinaries.folder(), elsewhere);
        server = PostgresServer.start(folders, Durability.THROWAWAY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theHubLivesOnItAndBringsNoneOfItsOwn() throws Exception {
        try (HubProcess hub = serve(url(server.address().password()));
                HttpClient client = HttpClient.newHttpClient()) {
            URI at = hub.awaitReady();
            var health =
                    client.send(Visitor.get(at, "/api/health").build(), BodyHandlers.ofString());
            assertEquals("up", TestHub.json(health).get("database").asString());
            hub.terminate();
            assertEquals(0, hub.awaitExit(Duration.ofSeconds(10)), () -> hub.lines().toString());
        }
        assertFalse(Files.exists(data.resolve("postgres")));
    }

    /// Where `%s` is the right address without its ends: `HOST:PORT/DATABASE`.
    @ParameterizedTest
    @ValueSource(
            strings = {"%s", "%s_of_nobody", "127.0.0.1:1/hearth", "no-such-host.invalid/hearth"})
    void aDatabaseThatCannotBeUsedIsNamedInOneSentenceWithoutItsPassword(String where) {
        String password = where.contains("_") ? server.address().password() : WRONG_PASSWORD;
        String url = "postgres://" + server.address().user() + ":" + password + "@" + where;
        try (HubProcess hub = serve(url.formatted(place()))) {
            assertEquals(1, hub.awaitExit(Duration.ofSeconds(30)), () -> hub.lines().toString());
            assertEquals(List.of(), hub.out());
            assertEquals(1, hub.sentences().size(), () -> hub.lines().toString());
            assertFalse(hub.lines().toString().contains(password), () -> hub.lines().toString());
            String place = where.formatted(place());
            assertTrue(hub.sentences().getFirst().contains(place), () -> hub.lines().toString());
        }
        assertFalse(Files.exists(data.resolve("postgres")));
    }

    private static HubProcess serve(String url) {
        return HubProcess.start(
                data,
                Map.of("DATABASE_URL", url),
                List.of("serve", "--bind", "127.0.0.1", "--port", "0"));
    }

    private static String url(String password) {
        return "postgres://" + server.address().user() + ":" + password + "@" + place();
    }

    private static String place() {
        return server.address().jdbcUrl().replace("jdbc:postgresql://", "");
    }
}
