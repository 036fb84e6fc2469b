package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// A script that talks to a running hub with a token. Thread-safe.
public record Visitor(HttpClient client, URI hub, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(90);

    /// A new token, by the command line.
    public static String token(Path data, String role) {
        List<String> command = List.of("token", "create", "--name", role, "--role", role);
        try (HubProcess made = HubProcess.start(data, Map.of(), command)) {
            assertEquals(0, made.awaitExit(LONGEST_COMMAND), () -> made.lines().toString());
            assertEquals(1, made.out().size(), () -> made.lines().toString());
            return made.out().getFirst();
        }
    }

    /// Begins a request of nobody.
    static HttpRequest.Builder get(URI hub, String path) {
        return HttpRequest.newBuilder(hub.resolve(path)).timeout(PATIENCE);
    }

    /// Begins a request with the token.
    HttpRequest.Builder as(String path) {
        return get(hub, path).header("Authorization", "Bearer " + token);
    }

    /// The answer to a question, which must be a good one.
    public JsonNode ask(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(as(path).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return TestHub.json(answer);
    }

    /// The answer to an act, which must be a good one.
    public JsonNode act(String method, String path, String json)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, json);
        assertEquals(2, answer.statusCode() / 100, answer.body());
        return TestHub.json(answer);
    }

    /// Sends a body and returns the whole answer.
    HttpResponse<String> send(String method, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = as(path).method(method, BodyPublishers.ofString(json));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// Waits until a file is in the library and returns its id.
    public String awaitItem(String file) {
        return Await.until(() -> item(file), id -> !id.isEmpty());
    }

    private String item(String file) {
        try {
            return StreamSupport.stream(
                            ask("/api/media?limit=200").get("items").spliterator(), false)
                    .filter(one -> one.get("path").asString().equals(file))
                    .map(one -> one.get("id").asString())
                    .findFirst()
                    .orElse("");
        } catch (IOException away) {
            throw new AssertionError(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Opens a socket that says nothing.
    WebSocket socket() {
        URI at = URI.create("ws://" + hub.getAuthority() + "/ws");
        return client.newWebSocketBuilder()
                .subprotocols("hearth.v1", "hearth.bearer." + token)
                .buildAsync(at, new WebSocket.Listener() {})
                .join();
    }
}
