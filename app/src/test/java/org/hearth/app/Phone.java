package org.hearth.app;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A page of the phone app at the socket, as far as a test needs one. One thread at a time.
final class Phone implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final WebSocket socket;
    private final Ear ear;
    private final Deque<JsonNode> passed = new ArrayDeque<>();

    private Phone(WebSocket socket, Ear ear) {
        this.socket = socket;
        this.ear = ear;
    }

    /// Connects with a token in the sub-protocols.
    static Phone withToken(TestHub hub, String token) {
        return open(
                hub,
                hub.client()
                        .newWebSocketBuilder()
                        .subprotocols("hearth.v1", "hearth.bearer." + token));
    }

    /// Connects to a hub in a process of its own.
    static Phone withToken(Visitor visitor) {
        Ear ear = new Ear();
        URI uri = URI.create("ws://" + visitor.hub().getAuthority() + "/ws");
        WebSocket.Builder builder =
                visitor.client()
                        .newWebSocketBuilder()
                        .subprotocols("hearth.v1", "hearth.bearer." + visitor.token());
        return new Phone(builder.buildAsync(uri, ear).join(), ear);
    }

    /// Connects with whatever the builder brings.
    static Phone open(TestHub hub, WebSocket.Builder builder) {
        Ear ear = new Ear();
        URI uri = URI.create("ws://" + hub.authority() + "/ws");
        return new Phone(builder.buildAsync(uri, ear).join(), ear);
    }

    /// A builder of a browser with cookies, on a page of that origin.
    static WebSocket.Builder browser(HttpClient client, String cookies, String origin) {
        return client.newWebSocketBuilder()
                .subprotocols("hearth.v1")
                .header("Cookie", cookies)
                .header("Origin", origin);
    }

    /// The sub-protocol that the hub has chosen.
    String protocol() {
        return socket.getSubprotocol();
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    /// Introduces itself and returns what the hub says to it.
    JsonNode hello(String payload) {
        send("{\"type\":\"hello\",\"payload\":" + payload + "}");
        return await("welcome").get("payload");
    }

    /// Listens to a topic; answers come after what is already on its way.
    void subscribe(String topic) {
        send("{\"type\":\"subscribe\",\"payload\":{\"topics\":[\"" + topic + "\"]}}");
        send("{\"type\":\"ping.request\"}");
        await("ping.response");
    }

    /// Has played a song to its end; returns what it is to play next, and plays it.
    JsonNode goOn(JsonNode song) {
        send(
                "{\"type\":\"player.ended\",\"payload\":{\"mediaId\":\"%s\",\"version\":%d}}"
                        .formatted(song.get("mediaId").asString(), song.get("version").asLong()));
        JsonNode next = await("player.play").get("payload");
        say("playing", next, 200);
        return next;
    }

    /// Tells what it does with a song.
    void say(String state, JsonNode song, long positionMs) {
        send(
                ("{\"type\":\"player.report\",\"payload\":{\"state\":\"%s\",\"mediaId\":\"%s\","
                                + "\"positionMs\":%d,\"durationMs\":null,\"version\":null,"
                                + "\"problem\":null}}")
                        .formatted(state, song.get("mediaId").asString(), positionMs));
    }

    /// The next message of that type; others are kept in [#passed].
    JsonNode await(String type) {
        while (true) {
            JsonNode next = next();
            if (next.get("type").asString().equals(type)) return next;
            passed.add(next);
        }
    }

    /// What came while something else was awaited.
    Deque<JsonNode> passed() {
        return passed;
    }

    /// Waits until the hub ends the connection.
    void awaitEnd(long seconds) {
        ear.ended.orTimeout(seconds, TimeUnit.SECONDS).join();
    }

    private JsonNode next() {
        try {
            JsonNode next = ear.heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) throw new AssertionError("the hub is silent");
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Ear implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
        private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                heard.add(TestHub.json(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(data);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            ended.complete(true);
            return CompletableFuture.completedStage(reason);
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            ended.complete(true);
        }
    }
}
