package org.hearth.server.platform.http;

import static org.hearth.server.platform.http.Endpoints.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.config.TrustedProxies;
import org.hearth.server.platform.config.TrustedProxies.Network;
import org.hearth.server.platform.json.Json;
import org.hearth.server.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/// Where a request comes from, and who counts as sitting at the hub's own machine.
class PeerTest {
    private final TestClock clock = new TestClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server = server(TrustedProxies.NONE);

    record Seen(String address, Boolean local) {}

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    @Test
    void whoAsksThisMachineFromThisMachineIsLocal() throws Exception {
        assertEquals(seen("127.0.0.1", true), ask(request()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "x-forwarded-proto",
                "X-Forwarded-Anything",
                "Forwarded",
                "X-Real-IP",
                "Via",
            })
    void whatAProxyPassesOnIsNotLocal(String header) throws Exception {
        assertEquals(seen("127.0.0.1", false), ask(request().header(header, "127.0.0.1")));
    }

    @Test
    void nobodyIsBelievedWhoIsNoTrustedProxy() throws Exception {
        assertEquals(seen("127.0.0.1", false), ask(forwarded("203.0.113.7")));
        trust("10.0.0.0/8");
        assertEquals(seen("127.0.0.1", false), ask(forwarded("203.0.113.7")));
    }

    @Test
    void aTrustedProxySaysWhoAsks() throws Exception {
        trust("127.0.0.0/8");
        assertEquals(seen("203.0.113.7", false), ask(forwarded("1.1.1.1, 203.0.113.7")));
        HttpRequest.Builder lines = forwarded("1.1.1.1").header("X-Forwarded-For", "203.0.113.7");
        assertEquals(seen("203.0.113.7", false), ask(lines));
        assertEquals(seen("127.0.0.1", false), ask(forwarded("nonsense")));
    }

    @Test
    void behindATrustedProxyNobodySitsAtThisMachine() throws Exception {
        trust("127.0.0.1");
        assertEquals(seen("127.0.0.1", false), ask(forwarded("127.0.0.1")));
        assertEquals(seen("127.0.0.1", false), ask(request()));
    }

    private void trust(String network) {
        server.close();
        server = server(new TrustedProxies(Network.of(network).stream().toList()));
    }

    private HttpServer server(TrustedProxies proxies) {
        return new HttpServer(
                new HttpServer.Settings("127.0.0.1", 0, proxies, 2, "org/hearth"),
                new HubNames(List.of(), clock),
                new SignIn(List.of(), new Links(new byte[32], clock)),
                Json.mapper(),
                List.of(
                        get("/api/seen", Seen.class)
                                .allow(Permission.PUBLIC)
                                .doc("Who asks, and whether from here")
                                .handle(PeerTest::seen)),
                Map.of());
    }

    private static Seen seen(Request<Void> request) {
        return new Seen(String.valueOf(request.origin().ipAddress()), request.isLocal());
    }

    private static String seen(String address, boolean isLocal) {
        return "{\"address\":\"%s\",\"local\":%s}".formatted(address, isLocal);
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + "/api/seen"));
    }

    private HttpRequest.Builder forwarded(String whom) {
        return request().header("X-Forwarded-For", whom);
    }

    private String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }
}
