package org.hearth.server.platform.http;

import static org.hearth.server.platform.http.Endpoints.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.json.Json;
import org.hearth.server.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/// Who counts as sitting at the hub's own machine.
class PeerTest {
    private final TestClock clock = new TestClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    record Local(Boolean local) {}

    @BeforeEach
    void start() {
        server =
                new HttpServer(
                        new HttpServer.Settings("127.0.0.1", 0, 2, "org/hearth"),
                        new HubNames(List.of(), clock),
                        new SignIn(List.of(), new Links(new byte[32], clock)),
                        Json.mapper(),
                        List.of(
                                get("/api/local", Local.class)
                                        .allow(Permission.PUBLIC)
                                        .doc("Whether it is asked from here")
                                        .handle(request -> new Local(request.isLocal()))),
                        Map.of());
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    @Test
    void whoAsksThisMachineFromThisMachineIsLocal() throws Exception {
        assertEquals("{\"local\":true}", ask(request()));
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
        assertEquals("{\"local\":false}", ask(request().header(header, "127.0.0.1")));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + "/api/local"));
    }

    private String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }
}
