package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/// The record of privileged acts as scripts read it.
final class AuditTest {
    @TempDir private static Path data;
    private static TestHub hub;

    @BeforeAll
    static void start() throws IOException {
        hub = new TestHub(data);
        hub.get(Role.VIEWER, "/api/audit-events");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void aRefusalIsReadInTheAgreedShape() {
        String path = "/api/audit-events?outcome=denied&actorKind=user&permission=audit:read";
        JsonNode act = ask(path).get("items").get(0);

        assertEquals("access", act.get("action").asString());
        assertEquals("viewer", act.get("actor").get("name").asString());
        assertEquals("user", act.get("actor").get("type").asString());
        assertEquals("127.0.0.1", act.get("actorContext").get("ipAddress").asString());
        assertEquals("household", act.get("target").get("type").asString());
        assertEquals("audit:read", act.get("permission").asString());
        assertEquals("GET /api/audit-events", act.get("details").get("route").asString());
        assertTrue(act.get("before").isNull());
        assertEquals(1, act.get("correlationIds").size());
        assertEquals(act.get("id"), ask("/api/audit-events/" + act.get("id").asString()).get("id"));
    }

    @Test
    void facetsAreFilteredLikeTheList() {
        JsonNode facets = ask("/api/audit-events/facets?outcome=denied&search=viewer");
        assertEquals(1, facets.get("outcomes").size());
        assertEquals("denied", facets.get("outcomes").get(0).get("value").asString());
    }

    @Test
    void anExportIsAFileToKeep() {
        HttpResponse<String> answer =
                hub.get(Role.AUDITOR, "/api/audit-events/export?outcome=denied");
        assertFile(answer);
        assertTrue(answer.body().contains("viewer"), answer.body());
    }

    @Test
    void selectedActsAreAFileToo() {
        String id = ask("/api/audit-events").get("items").get(0).get("id").asString();
        HttpResponse<String> answer =
                hub.post(Role.AUDITOR, "/api/audit-events/export", "{\"ids\":[\"" + id + "\"]}");
        assertFile(answer);
        assertTrue(answer.body().contains("\r\n" + id + ","), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome=maybe",
                "actorId=7",
                "actorKind=cat",
                "from=yesterday",
                "orderBy=action",
                "limit=201"
            })
    void aFilterThatMakesNoSenseIsRefused(String filter) {
        assertEquals(400, hub.get(Role.AUDITOR, "/api/audit-events?" + filter).statusCode());
    }

    private static void assertFile(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("text/csv; charset=utf-8", header(answer, "Content-Type"));
        String name = header(answer, "Content-Disposition");
        assertTrue(name.matches("attachment; filename=\"hearth-audit-\\d{8}-\\d{6}\\.csv\""), name);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode ask(String path) {
        HttpResponse<String> answer = hub.get(Role.AUDITOR, path);
        assertEquals(200, answer.statusCode(), answer.body());
        return TestHub.json(answer);
    }
}
