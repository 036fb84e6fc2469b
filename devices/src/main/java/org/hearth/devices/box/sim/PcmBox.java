package org.hearth.devices.box.sim;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A box of the plain dialect that is only pretended: it connects with the key that it has, keeps
/// the samples that it hears and says how full its buffer is when it is told to. Thread-safe.
public final class PcmBox implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Identity identity;
    private final String key;
    private final CompletableFuture<Void> welcome = new CompletableFuture<>();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final List<JsonNode> told = new ArrayList<>();
    private int packets;
    private volatile @Nullable WebSocket socket;

    /// Switched on, and not yet connected.
    ///
    /// @param key that it was given when it was let in
    public PcmBox(Identity identity, String key) {
        this.identity = identity;
        this.key = key;
    }

    /// Connects and says hello; done once it is welcome.
    public CompletableFuture<Void> connect(HttpClient http, URI hub) {
        return http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .header("Client-Id", identity.clientId())
                .header("Authorization", "Bearer " + key)
                .buildAsync(URI.create(hub + "?clientId=" + identity.mac().value()), new Line())
                .thenCompose(to -> to.sendText(hello(), true))
                .thenCompose(_ -> welcome);
    }

    private String hello() {
        ObjectNode said = JSON.createObjectNode().put("type", "hello").put("sampleRate", 44_100);
        said.put("fw", identity.version()).put("board", identity.board()).put("volume", 50);
        said.putArray("capabilities").add("audio");
        return JSON.writeValueAsString(said);
    }

    /// Says something.
    public void say(String words) {
        WebSocket to = socket;
        if (to != null) to.sendText(words, true).join();
    }

    /// Everything that it was told in words.
    public synchronized List<JsonNode> told() {
        return List.copyOf(told);
    }

    /// How many messages of sound came.
    public synchronized int packets() {
        return packets;
    }

    /// The left channel of what it heard, at 44.1 kHz.
    public synchronized short[] left() {
        ByteBuffer samples = ByteBuffer.wrap(heard.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        short[] left = new short[samples.remaining() / 4];
        for (int i = 0; i < left.length; i++) left[i] = samples.getShort(4 * i);
        return left;
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) open.abort();
    }

    private synchronized void heard(JsonNode said) {
        told.add(said);
        if (said.path("type").asString("").equals("welcome")) welcome.complete(null);
    }

    private synchronized void heard(byte[] samples) {
        packets++;
        heard.writeBytes(samples);
    }

    private final class Line implements WebSocket.Listener {
        private final StringBuilder words = new StringBuilder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void onOpen(WebSocket from) {
            socket = from;
            from.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence part, boolean isLast) {
            words.append(part);
            if (isLast) {
                heard(JSON.readTree(words.toString()));
                words.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(
                WebSocket from, ByteBuffer part, boolean isLast) {
            while (part.hasRemaining()) bytes.write(part.get());
            if (isLast) {
                heard(bytes.toByteArray());
                bytes.reset();
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            welcome.completeExceptionally(new IllegalStateException("closed: " + code));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            welcome.completeExceptionally(failure);
        }
    }
}
