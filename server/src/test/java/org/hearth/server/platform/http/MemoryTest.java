package org.hearth.server.platform.http;

import static org.hearth.server.platform.http.Endpoints.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.config.TrustedProxies;
import org.hearth.server.platform.json.Json;
import org.hearth.server.testing.TestClock;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Requests that ask for more memory than there is.
class MemoryTest {
    private static final int AT_WORK = 2;

    record Size(Integer numbers) {}

    @Test
    void oneThatFindsNoMemoryIsRefusedAndTheNextIsAnswered() throws Exception {
        TestClock clock = new TestClock();
        SignIn nobody = new SignIn(List.of(), new Links(new byte[32], clock));
        try (HttpServer server =
                        new HttpServer(
                                new HttpServer.Settings(
                                        "127.0.0.1", 0, TrustedProxies.NONE, AT_WORK, "org/hearth"),
                                new HubNames(List.of(), clock),
                                nobody,
                                Json.mapper(),
                                List.of(
                                        size("/api/much", Integer.MAX_VALUE),
                                        size("/api/little", 1)),
                                Map.of());
                HttpClient client = HttpClient.newHttpClient()) {
            for (int time = 0; time <= AT_WORK; time++) {
                HttpResponse<String> refused = ask(client, server, "/api/much");
                assertEquals(503, refused.statusCode());
                assertTrue(refused.body().contains("urn:hearth:problem:overloaded"));
            }
            assertEquals("{\"numbers\":1}", ask(client, server, "/api/little").body());
        }
    }

    private static Endpoint<Void, Size> size(String path, int numbers) {
        return get(path, Size.class)
                .allow(Permission.PUBLIC)
                .doc("Needs some memory")
                .handle(_ -> new Size(new long[numbers].length));
    }

    private static HttpResponse<String> ask(HttpClient client, HttpServer server, String path)
            throws IOException, InterruptedException {
        URI at = URI.create("http://127.0.0.1:" + server.port() + path);
        HttpRequest request = HttpRequest.newBuilder(at).timeout(Duration.ofSeconds(10)).build();
        return client.send(request, BodyHandlers.ofString());
    }
}
