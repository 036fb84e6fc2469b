package org.hearth.devices.box.sim;

import org.hearth.devices.box.BoxFrame;
import org.hearth.devices.box.Framing;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A box that is only pretended: it checks in, shows its code, connects, hears and obeys, as the
/// firmware does. Thread-safe.
public final class SimulatedBox implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int USUAL_VOLUME = 70;

    private final HttpClient http;
    private final URI hub;
    private final Identity identity;
    private final Ears ears;
    private final Framing framing;
    private volatile @Nullable String key;
    private volatile @Nullable Line line;
    private volatile int volume = USUAL_VOLUME;
    private volatile String shown = "";
    private volatile boolean mayAsk;
    private volatile boolean isRestarting;

    /// Switched on, and not yet connected.
    ///
    /// @param http may serve many boxes
    /// @param hub such as `http://192.168.1.5:8420`
    /// @param ears closed with the box
    public SimulatedBox(HttpClient http, URI hub, Identity identity, Framing framing, Ears ears) {
        this.http = http;
        this.hub = hub;
        this.identity = identity;
        this.framing = framing;
        this.ears = ears;
    }

    /// Says who it is, and keeps the key that it is given.
    public Told checkIn() {
        ObjectNode body = JSON.createObjectNode().put("version", 2);
        body.put("mac_address", identity.mac().value()).put("uuid", identity.clientId());
        body.putObject("application").put("name", "xiaozhi").put("version", identity.version());
        body.putObject("board").put("type", identity.board()).put("name", identity.board());
        HttpResponse<String> answer = post("/box/ota/", JSON.writeValueAsString(body));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("check-in: " + answer.statusCode() + answer.body());
        }
        Told told = Told.of(answer.body());
        if (told.key() != null) key = told.key();
        mayAsk = told.challenge() != null;
        return told;
    }

    /// Whether somebody has typed the code by now; never without a challenge, as the firmware has
    /// it.
    public boolean isActivated() {
        return mayAsk && post("/box/ota/activate", "{}").statusCode() == 200;
    }

    private HttpResponse<String> post(String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(hub.resolve(path))
                        .timeout(PATIENCE)
                        .header("Device-Id", identity.mac().value())
                        .header("Client-Id", identity.clientId())
                        .header("Activation-Version", "1")
                        .header("User-Agent", identity.board() + "/" + identity.version())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Connects and says hello; done once it is welcome, failed when it is refused or cut off.
    public CompletableFuture<Void> connect(URI socket) {
        Line opened = new Line();
        line = opened;
        isRestarting = false;
        WebSocket.Builder builder =
                http.newWebSocketBuilder()
                        .connectTimeout(PATIENCE)
                        .header("Protocol-Version", String.valueOf(framing.version()))
                        .header("Device-Id", identity.mac().value())
                        .header("Client-Id", identity.clientId());
        if (key != null) builder.header("Authorization", "Bearer " + key);
        return builder.buildAsync(socket, opened)
                .thenCompose(
                        to -> {
                            opened.socket = to;
                            opened.saidHello = System.nanoTime();
                            return to.sendText(hello(), true);
                        })
                .thenCompose(_ -> opened.welcome);
    }

    private String hello() {
        ObjectNode said =
                JSON.createObjectNode()
                        .put("type", "hello")
                        .put("version", framing.version())
                        .put("transport", "websocket");
        said.putObject("features").put("mcp", true);
        said.putObject("audio_params")
                .put("format", "opus")
                .put("sample_rate", 16_000)
                .put("channels", 1)
                .put("frame_duration", 60);
        return JSON.writeValueAsString(said);
    }

    /// Somebody presses its button while it plays.
    public void pressButton() {
        say("{\"type\":\"abort\"}");
    }

    /// Says any words, such as no firmware would.
    public void say(String words) {
        Line open = line;
        if (open != null) open.say(words);
    }

    /// The cable is pulled: the connection is gone without a word.
    public void pullCable() {
        Line open = line;
        if (open != null && open.socket != null) open.socket.abort();
        // Nobody tells whoever has cut it off.
        if (open != null) open.isOpen = false;
        ears.rest();
    }

    /// Whether its connection is open.
    public boolean isConnected() {
        Line open = line;
        return open != null && open.isOpen;
    }

    /// How long its last hello took until it was welcome; zero before.
    public Duration helloTook() {
        Line open = line;
        return open == null ? Duration.ZERO : Duration.ofNanos(open.helloNanos);
    }

    /// Whether it was told to start anew and has not connected again since.
    public boolean isRestarting() {
        return isRestarting;
    }

    /// How loud it is, 0 to 100.
    public int volume() {
        return volume;
    }

    /// What its screen says.
    public String shown() {
        return shown;
    }

    /// What it heard.
    public Ears ears() {
        return ears;
    }

    /// The key it was given; null while it has none.
    public @Nullable String key() {
        return key;
    }

    /// Takes another key, such as one that somebody stole.
    public void takeKey(@Nullable String other) {
        key = other;
    }

    @Override
    public void close() {
        pullCable();
        ears.close();
    }

    private void told(Line from, String text) {
        JsonNode said = JSON.readTree(text);
        switch (said.path("type").stringValue("")) {
            case "hello" -> from.welcome();
            case "tts" -> speech(said);
            case "mcp" -> from.say(answer(said.path("payload")));
            case "alert" -> shown = said.path("message").stringValue("");
            case "system" -> isRestarting = said.path("command").stringValue("").equals("reboot");
            default -> {}
        }
    }

    private void speech(JsonNode said) {
        String state = said.path("state").stringValue("");
        if (state.equals("sentence_start")) shown = said.path("text").stringValue("");
        else ears.rest();
    }

    private String answer(JsonNode call) {
        ObjectNode said = JSON.createObjectNode().put("type", "mcp");
        ObjectNode payload = said.putObject("payload").put("jsonrpc", "2.0");
        payload.set("id", call.path("id"));
        JsonNode params = call.path("params");
        String tool = params.path("name").stringValue("");
        if (tool.equals("self.audio_speaker.set_volume")) {
            volume = params.path("arguments").path("volume").asInt(volume);
        }
        String text =
                tool.equals("self.get_device_status")
                        ? "{\"audio_speaker\":{\"volume\":" + volume + "}}"
                        : "true";
        payload.putObject("result")
                .put("isError", false)
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", text);
        return JSON.writeValueAsString(said);
    }

    /// One connection.
    private final class Line implements WebSocket.Listener {
        private final CompletableFuture<Void> welcome = new CompletableFuture<>();
        private final StringBuilder words = new StringBuilder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
        private volatile @Nullable WebSocket socket;
        private volatile boolean isOpen;
        private volatile long saidHello;
        private volatile long helloNanos;

        private void welcome() {
            helloNanos = System.nanoTime() - saidHello;
            isOpen = true;
            welcome.complete(null);
        }

        private void over(Throwable why) {
            isOpen = false;
            ears.rest();
            welcome.completeExceptionally(why);
        }

        /// One message goes out after the other.
        private synchronized void say(String text) {
            WebSocket to = socket;
            if (to == null) return;
            sent = sent.handle((_, _) -> to).thenCompose(one -> one.sendText(text, true));
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence part, boolean isLast) {
            words.append(part);
            if (isLast) {
                String text = words.toString();
                words.setLength(0);
                socket = from;
                told(this, text);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(
                WebSocket from, ByteBuffer part, boolean isLast) {
            long now = System.nanoTime();
            while (part.hasRemaining()) bytes.write(part.get());
            if (isLast) {
                ByteBuffer message = ByteBuffer.wrap(bytes.toByteArray());
                bytes.reset();
                if (framing.unwrap(message) instanceof BoxFrame.Opus sound) {
                    ears.hear(sound.packet(), now);
                }
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            over(new IOException("closed: " + code + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            over(failure);
        }
    }
}
