package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.testing.TestProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A browser goes to the sign-in provider and comes back, as a whole hub answers it.
final class OidcTest {
    private static final Map<String, ?> ADA =
            Map.of("email", TestHub.EMAIL, "email_verified", true);

    @TempDir private static Path data;
    private static TestProvider peer;
    private static TestHub hub;

    @BeforeAll
    static void start() throws IOException {
        peer = new TestProvider();
        hub = new TestHub(data, Optional.of(peer.config()));
        hub.setUp();
    }

    @AfterAll
    static void stop() {
        hub.close();
        peer.close();
    }

    @Test
    void everybodyMayReadWhatTheProviderIsCalled() {
        HttpResponse<String> answer = hub.send(hub.request("/api/auth/oidc").GET());

        assertEquals("{\"name\":\"Family login\"}", answer.body());
    }

    @Test
    void aBrowserComesBackSignedInByCookiesAlone() {
        HttpResponse<String> gone = depart("?return=/%23/more&device=Ada%27s%20phone");
        HttpResponse<String> back = arrive(gone);

        assertEquals("/?oidc=in#/more", location(back));
        String set = String.join("\n", back.headers().allValues("Set-Cookie"));
        assertTrue(set.contains("hearth="), set);
        assertTrue(set.contains("hearth_refresh="), set);
        assertTrue(set.contains("SameSite=Strict"), set);
        String cookie = cookie(back, "hearth");
        HttpResponse<String> me =
                hub.send(hub.request("/api/auth/me").header("Cookie", "hearth=" + cookie).GET());
        assertEquals("Ada", TestHub.json(me).get("name").asString());
        assertEquals(1, hub.count("sessions", "kind = 'oidc' and name = 'Ada''s phone'"));
    }

    @Test
    void whatTheBrowserKeepsOnTheWayIsShortLivedAndComesBackFromAnotherSite() {
        String set = depart("").headers().firstValue("Set-Cookie").orElseThrow();

        for (String part :
                List.of("hearth_oidc=", "SameSite=Lax", "Path=/api/auth/oidc", "Max-Age=600")) {
            assertTrue(set.contains(part), set);
        }
        assertTrue(set.toLowerCase(java.util.Locale.ROOT).contains("httponly"), set);
    }

    @Test
    void theProviderSendsBackToTheAddressThatTheBrowserUsed() {
        assertTrue(
                location(depart("")).contains(encoded("http://" + hub.authority())),
                "plain, by its address");
        HttpResponse<String> proxied =
                hub.send(
                        hub.request("/api/auth/oidc/login")
                                .header("X-Forwarded-Proto", "https")
                                .GET());
        assertTrue(location(proxied).contains(encoded("https://" + hub.authority())), "by a proxy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "script", "iframe", "empty"})
    void whatAPageLoadsByItselfBeginsNoSignIn(String wanted) {
        HttpResponse<String> refused =
                hub.send(
                        hub.request("/api/auth/oidc/login").header("Sec-Fetch-Dest", wanted).GET());
        assertEquals(403, refused.statusCode());
        HttpResponse<String> gone =
                hub.send(
                        hub.request("/api/auth/oidc/login")
                                .header("Sec-Fetch-Dest", "document")
                                .GET());
        assertTrue(location(gone).startsWith(peer.issuer()), "visited");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/#/x\r\nLocation: https://evil.example",
            })
    void nobodyIsSentElsewhereAfterwards(String page) {
        HttpResponse<String> back = arrive(depart("?return=" + encoded(page)));

        assertEquals("/?oidc=in", location(back));
    }

    @Test
    void anotherBrowserIsSentToTheFirstPageWithTheReason() {
        peer.next("ada", ADA);
        URI answer = peer.visit(URI.create(location(depart(""))));
        HttpResponse<String> back = hub.send(request(answer));

        assertEquals("/?oidc=stale", location(back));
        String set = String.join("\n", back.headers().allValues("Set-Cookie"));
        assertTrue(!set.contains("hearth="), set);
    }

    @Test
    void aStrangerIsSentToTheFirstPageWithTheReason() {
        HttpResponse<String> gone = depart("");
        peer.next("eve", Map.of("email", "eve@example.org", "email_verified", true));

        assertEquals("/?oidc=unknown", location(follow(gone)));
        assertEquals(
                1,
                hub.count(
                        "audit_events",
                        "action = 'sign-in' and outcome = 'failed'"
                                + " and target_name = 'eve@example.org'"));
    }

    @Test
    void withoutAProviderNothingIsOfferedAndNothingBreaks(@TempDir Path other) throws IOException {
        try (TestHub plain = new TestHub(other)) {
            HttpResponse<String> offer = plain.send(plain.request("/api/auth/oidc").GET());
            HttpResponse<String> login = plain.send(plain.request("/api/auth/oidc/login").GET());

            assertEquals("{\"name\":null}", offer.body());
            assertEquals("/?oidc=none", location(login));
        }
    }

    private static HttpResponse<String> depart(String query) {
        HttpResponse<String> gone = hub.send(hub.request("/api/auth/oidc/login" + query).GET());
        assertEquals(302, gone.statusCode(), gone.body());
        return gone;
    }

    private static HttpResponse<String> arrive(HttpResponse<String> gone) {
        peer.next("ada", ADA);
        return follow(gone);
    }

    private static HttpResponse<String> follow(HttpResponse<String> gone) {
        URI answer = peer.visit(URI.create(location(gone)));
        HttpResponse<String> back =
                hub.send(
                        request(answer)
                                .header("Cookie", "hearth_oidc=" + cookie(gone, "hearth_oidc")));
        assertEquals(302, back.statusCode(), back.body());
        return back;
    }

    private static HttpRequest.Builder request(URI answer) {
        return hub.request(answer.getRawPath() + "?" + answer.getRawQuery()).GET();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .flatMap(one -> HttpCookie.parse(one).stream())
                .filter(one -> one.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
