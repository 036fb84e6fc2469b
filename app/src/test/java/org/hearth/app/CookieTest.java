package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser signs in with cookies that no script reads and no other site can use.
final class CookieTest {
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
    void aBrowserGetsItsTokensInCookiesAlone() {
        HttpResponse<String> answer = signIn("web");
        JsonNode body = TestHub.json(answer);
        assertTrue(body.get("accessToken").isNull(), answer.body());
        assertTrue(body.get("refreshToken").isNull(), answer.body());
        List<String> set = answer.headers().allValues("Set-Cookie");
        assertEquals(2, set.size(), set::toString);
        for (String cookie : set) {
            assertTrue(cookie.toLowerCase(Locale.ROOT).contains("httponly"), cookie);
            assertTrue(cookie.contains("SameSite=Strict"), cookie);
        }
        assertTrue(
                set.stream()
                        .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains("path=/api/auth")),
                set::toString);
    }

    @Test
    void aPhoneGetsItsTokensInTheBodyAlone() {
        HttpResponse<String> answer = signIn("phone");
        JsonNode body = TestHub.json(answer);
        assertTrue(body.get("accessToken").asString().length() > 20);
        assertTrue(body.get("refreshToken").asString().length() > 20);
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
    }

    @Test
    void aCookieReadsWithoutAnOrigin() {
        assertEquals(
                200,
                hub.send(hub.request("/api/auth/me").header("Cookie", cookies()).GET())
                        .statusCode());
    }

    @Test
    void aCookieChangesThingsFromOurOwnPages() {
        HttpRequest.Builder request = create().header("Origin", "http://" + hub.authority());
        assertEquals(201, hub.send(request).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "http://x@127.0.0.1",
                "::",
                "http://evil.example/http://127.0.0.1",
            })
    void aCookieChangesNothingFromForeignPages(String origin) {
        assertEquals(403, hub.send(create().header("Origin", origin)).statusCode());
    }

    @Test
    void aCookieChangesNothingWithoutAnOrigin() {
        assertEquals(403, hub.send(create()).statusCode());
    }

    @Test
    void aBrowserRenewsByItsCookie() {
        String before = cookies();
        HttpResponse<String> renewed =
                hub.send(
                        hub.request("/api/auth/refresh")
                                .header("Cookie", before)
                                .header("Origin", "http://" + hub.authority())
                                .POST(BodyPublishers.ofString("{}")));
        assertEquals(200, renewed.statusCode(), renewed.body());
        assertTrue(TestHub.json(renewed).get("accessToken").isNull());
        String after = cookies(renewed);
        assertNotEquals(before, after);
        assertEquals(200, me(after));
        assertEquals(401, me(before));
    }

    @Test
    void signingOutTakesTheCookiesBack() {
        String cookies = cookies();
        HttpResponse<String> out =
                hub.send(
                        hub.request("/api/auth/logout")
                                .header("Cookie", cookies)
                                .header("Origin", "http://" + hub.authority())
                                .POST(BodyPublishers.noBody()));
        assertEquals(204, out.statusCode());
        List<String> set = out.headers().allValues("Set-Cookie");
        assertEquals(2, set.size());
        assertTrue(
                set.stream().allMatch(one -> one.contains("=; ") && one.contains("1970")),
                set::toString);
        assertEquals(401, me(cookies));
    }

    private static HttpRequest.Builder create() {
        return hub.request("/api/playlists")
                .header("Cookie", cookies())
                .POST(BodyPublishers.ofString("{\"name\":\"Kitchen\"}"));
    }

    private static int me(String cookies) {
        return hub.send(hub.request("/api/auth/me").header("Cookie", cookies).GET()).statusCode();
    }

    private static HttpResponse<String> signIn(String type) {
        String body =
                """
                {"email":"%s","password":"%s","device":{"name":"Page","type":"%s"}}
                """
                        .formatted(TestHub.EMAIL, TestHub.PASSWORD, type);
        HttpResponse<String> answer =
                hub.send(hub.request("/api/auth/login").POST(BodyPublishers.ofString(body)));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer;
    }

    private static String cookies() {
        return cookies(signIn("web"));
    }

    private static String cookies(HttpResponse<String> answer) {
        Map<String, String> values =
                answer.headers().allValues("Set-Cookie").stream()
                        .flatMap(one -> HttpCookie.parse(one).stream())
                        .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }
}
