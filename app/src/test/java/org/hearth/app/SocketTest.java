package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Client;
import org.hearth.server.access.NewGrant;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.Scope;
import org.hearth.server.fleet.NewPairing;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/// The socket of phones and pages: who gets in, what is told to whom, and who is cut off.
final class SocketTest {
    private static final int KEPT_EVENTS = 1_000;

    @TempDir private static Path data;
    private static TestHub hub;

    @BeforeAll
    static void start() throws IOException {
        hub = new TestHub(data);
        hub.setUp();
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void aTokenInTheSubProtocolsLetsIn() {
        try (Phone phone = Phone.withToken(hub, hub.freshToken(Role.VIEWER))) {
            assertEquals("hearth.v1", phone.protocol());
            JsonNode welcome = phone.hello("{\"name\":\"Tablet\"}");
            assertFalse(welcome.get("resumed").asBoolean());
            String device = "/api/devices/" + welcome.get("deviceId").asString();
            HttpResponse<String> answer = hub.get(Role.VIEWER, device);
            assertEquals(200, answer.statusCode());
            assertEquals("Tablet", TestHub.json(answer).get("name").asString());
            assertTrue(TestHub.json(answer).get("online").asBoolean());
        }
    }

    @Test
    void whoIntroducesItselfTwiceIsStillGoneWithItsOnlySocket() {
        String device;
        try (Phone phone = Phone.withToken(hub, hub.freshToken(Role.VIEWER))) {
            String first = phone.hello("{}").get("deviceId").asString();
            device = phone.hello("{}").get("deviceId").asString();
            assertEquals(first, device);
        }
        Await.until(
                () -> TestHub.json(hub.get(Role.OWNER, "/api/devices/" + device)),
                one -> !one.get("online").asBoolean());
    }

    @Test
    void nobodyIsRefusedBeforeTheUpgrade() {
        assertEquals(401, refusal(hub.client().newWebSocketBuilder()));
        assertEquals(
                401,
                refusal(
                        hub.client()
                                .newWebSocketBuilder()
                                .subprotocols("hearth.v1", "hearth.bearer." + "x".repeat(43))));
    }

    @Test
    void aCookieLetsInFromOurOwnPage() {
        String origin = "http://" + hub.authority();
        try (Phone phone = Phone.open(hub, Phone.browser(hub.client(), cookie(), origin))) {
            assertTrue(phone.hello("{}").has("deviceId"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1"})
    void aCookieFromAForeignPageIsRefused(String origin) {
        assertEquals(401, refusal(Phone.browser(hub.client(), cookie(), origin)));
    }

    @Test
    void whoIsSwitchedOffIsCutOffWithinASecond() {
        var people = hub.hub().access().people();
        Caller hubItself = Caller.system("test");
        NewPerson form =
                new NewPerson(
                        "Ben",
                        null,
                        PersonKind.ADULT,
                        List.of(Role.OPERATOR),
                        null,
                        null,
                        null,
                        null);
        PersonId ben = people.add(hubItself, form).id();
        NewPairing wanted = new NewPairing(Scope.ADMIN, ben, null);
        String code = hub.hub().fleet().fleet().startPairing(hubItself, wanted).code();
        Client client = new Client("Ben's phone", Client.Type.PHONE);
        String token =
                hub.hub()
                        .fleet()
                        .fleet()
                        .completePairing(code, client, Origin.HERE)
                        .tokens()
                        .access();
        try (Phone phone = Phone.withToken(hub, token)) {
            phone.hello("{}");
            people.disable(hubItself, ben);
            phone.awaitEnd(1);
        }
        assertEquals(
                401,
                hub.send(
                                hub.request("/api/auth/me")
                                        .header("Authorization", "Bearer " + token)
                                        .GET())
                        .statusCode());
    }

    @Test
    void aGuestIsCutOffWithinASecondOfTheEndOfTheVisit() {
        var fleet = hub.hub().fleet().fleet();
        Instant until = Instant.now().plusSeconds(3);
        NewPairing pass = new NewPairing(Scope.GUEST, null, "Ruth", until);
        String code = fleet.startPairing(Caller.system("test"), pass).code();
        Client client = new Client("Ruth's phone", Client.Type.PHONE);
        String token = fleet.completePairing(code, client, Origin.HERE).tokens().access();
        try (Phone phone = Phone.withToken(hub, token)) {
            phone.hello("{}");
            phone.awaitEnd(10);
        }
        Duration after = Duration.between(until, Instant.now());
        System.out.printf("a guest's socket is closed %d ms after the end%n", after.toMillis());
        assertTrue(!after.isNegative() && after.toMillis() < 1_000, after::toString);
    }

    @Test
    void aTopicNeedsItsPermission() {
        try (Phone auditor = phone(Role.AUDITOR)) {
            auditor.hello("{}");
            auditor.send("{\"type\":\"subscribe\",\"payload\":{\"topics\":[\"playlist\"]}}");
            JsonNode error = auditor.await("error").get("payload");
            assertEquals("subscribe", error.get("originalType").asString());
            assertTrue(error.get("message").asString().contains("see playlists"));
            makePlaylist("secret");
            auditor.subscribe("device");
            assertTrue(
                    auditor.passed().stream()
                            .noneMatch(one -> one.toString().contains("playlist.changed")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"no.such\"}",
                "{\"type\":7}",
                "{}",
                "{",
                "",
                "null",
                "[]",
                "7",
                "{\"type\":\"subscribe\"}",
                "{\"type\":\"subscribe\",\"payload\":7}",
                "{\"type\":\"subscribe\",\"payload\":{\"topics\":[null]}}",
                "{\"type\":\"subscribe\",\"payload\":{\"topics\":[\"none\"]}}",
                "{\"type\":\"hello\",\"payload\":{\"after\":\"x\"}}",
                "{\"type\":\"player.report\",\"payload\":[]}",
                "{\"type\":\"player.report\",\"payload\":{}}",
                "{\"type\":\"player.ended\",\"payload\":{}}",
            })
    void aMessageThatIsNoGoodIsAnsweredAndTheNextOneIsRead(String text) {
        try (Phone phone = phone(Role.VIEWER)) {
            phone.send(text);
            String said = phone.await("error").toString();
            assertFalse(said.contains("Exception") || said.contains("org.hearth"), said);
            assertFalse(said.contains("inside the hub"), said);
            phone.send("{\"type\":\"ping.request\"}");
            phone.await("ping.response");
        }
    }

    @Test
    void whoComesBackHearsExactlyWhatHeMissed() {
        long seen;
        try (Phone phone = phone(Role.VIEWER)) {
            phone.hello("{}");
            phone.subscribe("playlist");
            makePlaylist("before");
            seen = phone.await("playlist.changed").get("seq").asLong();
        }
        List<String> missed =
                List.of(makePlaylist("one"), makePlaylist("two"), makePlaylist("three"));
        try (Phone phone = phone(Role.VIEWER)) {
            assertTrue(phone.hello("{\"after\":" + seen + "}").get("resumed").asBoolean());
            phone.subscribe("playlist");
            assertEquals(
                    missed,
                    phone.passed().stream()
                            .map(one -> one.get("payload").get("id").asString())
                            .toList());
        }
    }

    @Test
    void whoSleptTooLongOrComesFromAnotherHubStartsAnew() {
        try (Phone phone = phone(Role.VIEWER)) {
            assertFalse(phone.hello("{\"after\":999999999}").get("resumed").asBoolean());
            assertFalse(phone.hello("{\"after\":-" + KEPT_EVENTS + "}").get("resumed").asBoolean());
        }
    }

    @Test
    void aSignInThatEndsTakesItsSocketAlong() {
        String token = accessToken();
        try (Phone phone = Phone.withToken(hub, token)) {
            phone.hello("{}");
            HttpResponse<String> out =
                    hub.send(
                            hub.request("/api/auth/logout")
                                    .header("Authorization", "Bearer " + token)
                                    .POST(BodyPublishers.noBody()));
            assertEquals(204, out.statusCode());
            phone.awaitEnd(1);
        }
    }

    @Test
    void aMessageOver64KibibytesEndsTheSocket() {
        try (Phone phone = phone(Role.VIEWER)) {
            phone.send("{\"type\":\"" + "a".repeat(65 * 1024) + "\"}");
            phone.awaitEnd(5);
        }
    }

    @Test
    void twoPagesOfOnePersonBothHear() {
        try (Phone one = phone(Role.VIEWER);
                Phone other = phone(Role.VIEWER)) {
            JsonNode first = one.hello("{}");
            JsonNode second = other.hello("{}");
            assertEquals(first.get("deviceId"), second.get("deviceId"));
            one.subscribe("playlist");
            other.subscribe("playlist");
            String made = makePlaylist("both");
            assertEquals(made, heard(one));
            assertEquals(made, heard(other));
        }
    }

    @Test
    void twoPersonsAreTwoDevices() {
        try (Phone one = phone(Role.VIEWER);
                Phone other = phone(Role.OPERATOR)) {
            assertNotEquals(one.hello("{}").get("deviceId"), other.hello("{}").get("deviceId"));
        }
    }

    @Test
    void whatOneMayIsToldAnewToAllOfTheirPhones() {
        var access = hub.hub().access();
        Caller hubItself = Caller.system("test");
        try (Phone viewer = phone(Role.VIEWER);
                Phone operator = phone(Role.OPERATOR)) {
            viewer.hello("{}");
            operator.hello("{}");
            viewer.subscribe("me");
            operator.subscribe("me");
            PersonId id =
                    new PersonId(
                            UUID.fromString(
                                    TestHub.json(hub.get(Role.VIEWER, "/api/auth/me"))
                                            .get("id")
                                            .asString()));
            NewGrant grant = new NewGrant(ResourceType.PLAYLIST, null, List.of("playlist:manage"));
            access.grants().add(hubItself, id, grant);
            assertEquals(0, viewer.await("me.changed").get("payload").size());
            operator.await("me.changed");
        }
    }

    private static String heard(Phone phone) {
        return phone.await("playlist.changed").get("payload").get("id").asString();
    }

    private static Phone phone(Role role) {
        return Phone.withToken(hub, hub.token(role));
    }

    private static int refusal(WebSocket.Builder builder) {
        CompletionException refused =
                assertThrows(CompletionException.class, () -> Phone.open(hub, builder).close());
        return assertInstanceOf(WebSocketHandshakeException.class, refused.getCause())
                .getResponse()
                .statusCode();
    }

    private static String makePlaylist(String name) {
        HttpResponse<String> made =
                hub.post(Role.OWNER, "/api/playlists", "{\"name\":\"" + name + "\"}");
        assertEquals(201, made.statusCode(), made.body());
        return TestHub.json(made).get("id").asString();
    }

    private static String accessToken() {
        return TestHub.json(signIn("phone")).get("accessToken").asString();
    }

    private static String cookie() {
        List<String> set = new ArrayList<>(signIn("web").headers().allValues("Set-Cookie"));
        return set.stream().map(one -> one.split(";", 2)[0]).collect(Collectors.joining("; "));
    }

    private static HttpResponse<String> signIn(String type) {
        String body =
                """
                {"email":"%s","password":"%s","device":{"name":"Page","type":"%s"}}
                """
                        .formatted(TestHub.EMAIL, TestHub.PASSWORD, type);
        return hub.send(hub.request("/api/auth/login").POST(BodyPublishers.ofString(body)));
    }
}
