package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;

/// Pairing as scripts and phones do it.
final class PairingHttpTest {
    @TempDir private static Path data;
    private static TestHub hub;

    @BeforeAll
    static void start() throws IOException {
        hub = new TestHub(data);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void whatTheQrCodeSaysLetsAPhoneInOnce() {
        JsonNode started = started("{\"scope\":\"member\"}");
        JsonNode said = said(started);
        String shown =
                "{\"code\":\"%s\",\"secret\":\"%s\",\"device\":{\"name\":\"Phone\",\"type\":\"phone\"}}"
                        .formatted(said.get("code").asString(), said.get("secret").asString());
        assertEquals("http://" + hub.authority(), said.get("addresses").get(0).asString());
        assertEquals(said.get("code").asString(), started.get("pairing").get("code").asString());

        JsonNode paired = TestHub.json(complete(shown));
        assertFalse(paired.get("accessToken").asString().isEmpty());
        assertEquals("Phone", paired.get("device").get("name").asString());
        HttpResponse<String> again = complete(shown);
        assertEquals(403, again.statusCode());
        assertEquals(
                "This code was used already. Ask for a new one for each device.",
                TestHub.json(again).get("detail").asString());
    }

    @Test
    void aCodeIsTakenBackByItsId() {
        JsonNode started = started("{\"scope\":\"member\"}").get("pairing");
        String path = "/api/auth/pair/" + started.get("id").asString();
        assertEquals(204, delete(path));
        assertEquals(204, delete(path));
        HttpResponse<String> late =
                complete(
                        "{\"code\":\"%s\",\"device\":{\"name\":\"Phone\",\"type\":\"phone\"}}"
                                .formatted(started.get("code").asString()));
        assertEquals(
                "This code was taken back. Ask for a new one.",
                TestHub.json(late).get("detail").asString());
        assertEquals(404, delete("/api/auth/pair/0190aaaa-bbbb-7ccc-8ddd-0123456789ab"));
    }

    @Test
    void aGuestPassMakesAGuestWhoGoes() {
        Instant until = Instant.parse("2100-01-01T00:00:00Z");
        JsonNode started =
                started("{\"scope\":\"guest\",\"name\":\"Ruth\",\"until\":\"%s\"}".formatted(until))
                        .get("pairing");
        JsonNode ruth =
                TestHub.json(
                        hub.get(Role.OWNER, "/api/persons/" + started.get("personId").asString()));
        assertEquals("guest", ruth.get("kind").asString());
        assertEquals(until.toString(), ruth.get("expiresAt").asString());
        HttpResponse<String> wrong =
                hub.post(
                        Role.OWNER,
                        "/api/auth/pair/start",
                        "{\"scope\":\"member\",\"until\":\"%s\"}".formatted(until));
        assertEquals(400, wrong.statusCode());
        assertEquals("until", TestHub.json(wrong).get("errors").get(0).get("field").asString());
    }

    @Test
    void onlyThePageForPhonesLooksElsewhereForTheHub() {
        String pair = policy("/pair");
        assertTrue(pair.endsWith("; connect-src 'self' http://" + hub.authority()), pair);
        assertFalse(policy("/").contains("connect-src"));
    }

    private static String policy(String path) {
        return hub.send(hub.request(path).GET())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    private static JsonNode started(String wanted) {
        HttpResponse<String> answer = hub.post(Role.OWNER, "/api/auth/pair/start", wanted);
        assertEquals(200, answer.statusCode(), answer.body());
        return TestHub.json(answer);
    }

    private static JsonNode said(JsonNode started) {
        String qr = started.get("qr").asString();
        byte[] json = Base64.getUrlDecoder().decode(qr.substring(qr.indexOf('#') + 1));
        return TestHub.json(new String(json, StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> complete(String shown) {
        return hub.send(
                hub.request("/api/auth/pair/complete").POST(BodyPublishers.ofString(shown)));
    }

    private static int delete(String path) {
        return hub.send(hub.as(Role.OWNER, path).DELETE()).statusCode();
    }
}
