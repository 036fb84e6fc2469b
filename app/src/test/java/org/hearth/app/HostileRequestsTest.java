package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What no browser sends: the right answer, nothing of the hub's insides, and the hub goes on.
final class HostileRequestsTest {
    private static final int SLOW_SENDERS = 80;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final Pattern INSIDES =
            Pattern.compile("Exception|org\\.hearth|java\\.|undertow|root:x:|at [\\w.$]+\\(");

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

    @AfterEach
    void theHubGoesOn() {
        HttpResponse<String> health = hub.send(hub.request("/api/health").GET());
        assertEquals("ok", TestHub.json(health).get("status").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8420", "127.0.0.1.evil.example", "[::2]"})
    void anotherHostIsRefused(String host) throws IOException {
        String answer = get("/api/health", "Host: " + host);
        assertRefused(421, answer);
        assertTrue(answer.contains("urn:hearth:problem:wrong_host"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "[::1]", "[::1]:8420", "[0:0:0:0:0:0:0:1]"})
    void everyWayToWriteItsOwnHostIsFine(String host) throws IOException {
        String answer = get("/api/health", "Host: " + host);
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    @Test
    void thePhoneAppIsNotServedUnderAnotherHost() throws IOException {
        assertRefused(421, get("/", "Host: evil.example"));
    }

    @Test
    void aRequestWithoutHostIsRefused() throws IOException {
        assertRefused(send("GET /api/health HTTP/1.1\r\n\r\n"));
    }

    @Test
    void headersOfAHundredKilobytesAreRefused() throws IOException {
        assertRefused(get("/api/health", ours(), "X-Large: " + "a".repeat(100_000)));
    }

    @Test
    void aThousandHeadersAreRefused() throws IOException {
        assertRefused(get("/api/health", ours(), "X-Many: a\r\n".repeat(1_000) + "X-Last: a"));
    }

    @Test
    void anAddressOfAHundredKilobytesIsRefused() throws IOException {
        assertRefused(get("/" + "a".repeat(100_000), ours()));
    }

    @Test
    void aThousandParametersAreRefused() throws IOException {
        assertRefused(get("/api/health?" + "a=b&".repeat(1_000), ours()));
    }

    @Test
    void whoeverDoesNotFinishHisHeadersIsCutOff() throws IOException {
        try (RawClient slow = new RawClient(hub.port())) {
            slow.send("GET /api/health HTTP/1.1\r\nHost: " + hub.authority() + "\r\nX-Slow: ");
            assertFalse(slow.rest().contains(" 200 "));
        }
    }

    @Test
    void slowBodiesHoldNobodyUp() throws IOException {
        List<RawClient> senders = new ArrayList<>();
        try {
            for (int sender = 0; sender < SLOW_SENDERS; sender++) {
                RawClient slow = new RawClient(hub.port());
                senders.add(slow);
                slow.send(post("/api/auth/login", "Content-Length: 1000", "{\"email\":"));
            }
            long begun = System.nanoTime();
            assertEquals(200, hub.get(Role.VIEWER, "/api/auth/me").statusCode());
            long taken = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            assertTrue(taken < 1_000, taken + " ms");
        } finally {
            for (RawClient sender : senders) sender.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../etc/passwd",
                "/..%2f..%2f..%2fetc%2fpasswd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "//etc/passwd",
                "/..\\..\\etc\\passwd",
                "/..%5c..%5cetc%5cpasswd",
                "/%252e%252e/etc/passwd",
                "/.;/etc/passwd",
                "/index.html%00.css",
                "/css/../../web/../Rooms.class",
                "/./././../org/hearth/app/Hub.class",
                "/api/media/..%2f..%2fetc%2fpasswd/stream",
                "/api/media/%2e%2e/stream",
                "/api/media/%00/stream",
                "/api/media/../../../etc/passwd/thumbnail",
            })
    void noPathLeadsOutOfTheHouse(String path) throws IOException {
        String authorization = "Authorization: Bearer " + hub.token(Role.OWNER);
        assertRefused(get(path, ours(), authorization));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%zz", "/%c3%28", "/api/media?search=%", "/api/media/%ff"})
    void badPercentEncodingIsRefused(String path) throws IOException {
        String authorization = "Authorization: Bearer " + hub.token(Role.OWNER);
        assertRefused(get(path, ours(), authorization));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/media?search=%00",
                "/api/playlists?search=a%00b",
                "/api/devices?orderBy=%00",
                "/api/auth/oidc/login?device=%00",
                "/api/settings/%00",
                "/api/actions/%00",
            })
    void aCharacterThatCannotBeKeptIsRefusedInAnAddress(String path) throws IOException {
        String authorization = "Authorization: Bearer " + hub.token(Role.OWNER);
        assertRefused(get(path, ours(), authorization));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00\\ud800"})
    void aCharacterThatCannotBeKeptIsRefusedInABody(String character) throws IOException {
        for (String form :
                List.of("{\"email\":\"a%s@example.org\",\"password\":\"p\"}", "{\"%s\":1}")) {
            String body = form.formatted(character);
            String length = "Content-Length: " + body.length();
            assertRefused(400, send(post("/api/auth/login", length, body)));
        }
    }

    @Test
    void anAbsoluteAddressOfAnotherHostIsRefused() throws IOException {
        assertRefused(get("http://evil.example/api/health", ours()));
    }

    @Test
    void twoContentLengthsAreRefused() throws IOException {
        assertRefused(
                send(post("/api/auth/login", "Content-Length: 2\r\nContent-Length: 30", "{}")));
    }

    @Test
    void aLengthBesideChunksIsRefusedOrEndsTheConnection() throws IOException {
        String smuggled = "0\r\n\r\nGET /api/health HTTP/1.1\r\n" + ours() + "\r\n\r\n";
        String headers = "Content-Length: 4\r\nTransfer-Encoding: chunked";
        String answer = send(post("/api/auth/login", headers, smuggled));
        assertRefused(answer.substring(0, Math.min(answer.length(), 200)));
        assertFalse(answer.contains("HTTP/1.1 200"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "99999999999999999999", "2147483647", "9223372036854775807"})
    void aLengthThatIsNoneIsRefused(String length) throws IOException {
        assertRefused(send(post("/api/auth/login", "Content-Length: " + length, "{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "ffffffffffffffff\r\n{}", "-2\r\n{}\r\n"})
    void chunksThatAreNoneAreRefused(String chunks) throws IOException {
        assertRefused(send(post("/api/auth/login", "Transfer-Encoding: chunked", chunks)));
    }

    @Test
    void chunksOverOneMebibyteAreTooLarge() throws IOException {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        String body = chunk.repeat(17) + "0\r\n\r\n";
        assertRefused(413, send(post("/api/auth/login", "Transfer-Encoding: chunked", body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "GET\r\n\r\n",
                "GET /api/health HTTP/9.9\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            })
    void whatIsNoRequestGetsNoAnswerThatHelps(String bytes) throws IOException {
        String answer = send(bytes);
        assertFalse(answer.contains(" 200 "), answer);
        assertFalse(INSIDES.matcher(answer).find(), answer);
    }

    @Test
    void anOldClientIsAnsweredAndTheConnectionEnds() throws IOException {
        String answer = send("GET /api/health HTTP/1.0\r\n" + ours() + "\r\n\r\n");
        assertTrue(STATUS.matcher(answer).results().allMatch(one -> one.group(1).equals("200")));
        assertTrue(answer.contains("\"database\":\"up\""), answer);
    }

    @Test
    void requestsInOnePacketAreAnsweredInTheirOrder() throws IOException {
        String health = "GET /api/health HTTP/1.1\r\n" + ours() + "\r\n\r\n";
        String missing = "GET /missing HTTP/1.1\r\n" + ours() + "\r\n\r\n";
        String last = "GET /api/health HTTP/1.1\r\n" + ours() + "\r\nConnection: close\r\n\r\n";
        String answers = send(health + missing + last);
        List<String> statuses = STATUS.matcher(answers).results().map(one -> one.group(1)).toList();
        assertEquals(List.of("200", "404", "200"), statuses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "BREW", "OPTIONS", "PROPFIND"})
    void otherMethodsAreRefused(String method) throws IOException {
        assertRefused(
                send(
                        method
                                + " /api/health HTTP/1.1\r\n"
                                + ours()
                                + "\r\nConnection: close\r\n\r\n"));
    }

    private static String ours() {
        return "Host: " + hub.authority();
    }

    private static String get(String path, String... headers) throws IOException {
        return send(
                "GET "
                        + path
                        + " HTTP/1.1\r\n"
                        + String.join("\r\n", headers)
                        + "\r\nConnection: close\r\n\r\n");
    }

    private static String post(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\n" + ours() + "\r\n" + headers + "\r\n\r\n" + body;
    }

    private static String send(String bytes) throws IOException {
        return RawClient.exchange(hub.port(), bytes);
    }

    private static void assertRefused(int status, String answer) {
        assertRefused(answer);
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
    }

    /// Either an answer of the 400s, or the connection closed without any.
    private static void assertRefused(String answer) {
        assertFalse(INSIDES.matcher(answer).find(), answer);
        Matcher status = STATUS.matcher(answer);
        if (answer.isEmpty()) return;
        assertTrue(status.lookingAt(), answer);
        assertTrue(status.group(1).startsWith("4"), answer);
    }
}
