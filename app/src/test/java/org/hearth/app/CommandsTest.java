package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What the commands print, before the first start, beside a running hub and after it has stopped.
@Order(1) // among the longest: with the others beside it
@Tag("end-to-end")
final class CommandsTest {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final String EMAIL = "ada@example.org";

    @TempDir private Path data;

    @Test
    void aTokenSignsInWheneverItWasMade() throws Exception {
        String before = Visitor.token(data, "viewer");
        try (HubProcess hub = HubProcess.serve(data);
                HttpClient client = HttpClient.newHttpClient()) {
            URI at = hub.awaitReady();
            String beside = Visitor.token(data, "operator");
            assertEquals(200, statusOfMe(client, at, before));
            assertEquals(200, statusOfMe(client, at, beside));
            assertEquals(401, statusOfMe(client, at, beside + "x"));
            stop(hub);
        }
        String after = Visitor.token(data, "auditor");
        assertEquals(List.of(), OwnPostgres.of(data));
        try (HubProcess hub = HubProcess.serve(data);
                HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(200, statusOfMe(client, hub.awaitReady(), after));
        }
    }

    @Test
    void aForgottenPasswordIsReplacedOnceWhetherTheHubRunsOrNot() throws Exception {
        try (HubProcess hub = HubProcess.serve(data);
                HttpClient client = HttpClient.newHttpClient()) {
            URI at = hub.awaitReady();
            HubProcess nobody = run(1, "person", "reset", EMAIL);
            assertEquals(List.of(), nobody.out());
            assertEquals(1, nobody.sentences().size(), () -> nobody.lines().toString());
            setUp(client, at);
            String code = assertOneSecret(run(0, "person", "reset", EMAIL));
            assertEquals(200, post(client, at, "/api/auth/login", signIn(code)));
            assertEquals(401, post(client, at, "/api/auth/login", signIn(code)));
            stop(hub);
        }
        assertOneSecret(run(0, "person", "reset", EMAIL));
        assertEquals(List.of(), OwnPostgres.of(data));
    }

    @Test
    void theDoctorIsContentWithThisMachine() {
        HubProcess doctor = run(0, "doctor");
        assertTrue(
                doctor.out().stream().allMatch(line -> line.matches("(ok|missing) +\\S.*: .+")),
                () -> doctor.lines().toString());
        assertEquals(List.of(), doctor.sentences());
    }

    private static void setUp(HttpClient client, URI at) throws Exception {
        String owner =
                "{\"name\":\"Ada\",\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(EMAIL, TestHub.PASSWORD);
        assertEquals(201, post(client, at, "/api/auth/setup", owner));
    }

    private static String signIn(String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\",\"device\":{\"name\":\"x\",\"type\":\"phone\"}}"
                .formatted(EMAIL, password);
    }

    private static String assertOneSecret(HubProcess command) {
        assertEquals(1, command.out().size(), () -> command.lines().toString());
        assertTrue(command.out().getFirst().matches("\\S+"), () -> command.lines().toString());
        return command.out().getFirst();
    }

    private HubProcess run(int status, String... words) {
        try (HubProcess command = HubProcess.start(data, Map.of(), List.of(words))) {
            assertEquals(status, command.awaitExit(LONGEST), () -> command.lines().toString());
            return command;
        }
    }

    private static void stop(HubProcess hub) {
        hub.terminate();
        assertEquals(0, hub.awaitExit(LONGEST), () -> hub.lines().toString());
    }

    private static int statusOfMe(HttpClient client, URI at, String token)
            throws IOException, InterruptedException {
        HttpRequest request = new Visitor(client, at, token).as("/api/auth/me").build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static int post(HttpClient client, URI at, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest request = Visitor.get(at, path).POST(BodyPublishers.ofString(json)).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
