package org.hearth.devices.box.sim;

import org.hearth.devices.box.Framing;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/// A box that is only pretended: it checks in, shows its code, connects, hears and obeys, as the
/// firmware does. Thread-safe. What no firmware does is done by [BrokenBox].
public final class SimulatedBox implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int USUAL_VOLUME = 70;

    private final Knock door;
    private final Ears ears;
    private final Framing framing;
    private volatile InstantSource clock = InstantSource.system();
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
        door = new Knock(http, hub, identity);
        this.ears = ears;
        this.framing = framing;
    }

    /// Says who it is, and keeps the key that it is given.
    public Told checkIn() {
        Told told = door.checkIn(clock);
        if (told.key() != null) key = told.key();
        mayAsk = told.challenge() != null;
        return told;
    }

    /// Whether somebody has typed the code by now; never without a challenge, as the firmware has
    /// it.
    public boolean isActivated() {
        return mayAsk && door.isActivated(clock);
    }

    /// Connects and says hello; done once it is welcome, failed when it is refused or cut off.
    public CompletableFuture<Void> connect(URI socket) {
        Line opened = new Line(framing, ears, this::told);
        line = opened;
        isRestarting = false;
        Identity identity = door.identity();
        WebSocket.Builder builder =
                door.http()
                        .newWebSocketBuilder()
                        .connectTimeout(Knock.PATIENCE)
                        .header("Protocol-Version", String.valueOf(framing.version()))
                        .header("Device-Id", identity.mac().value())
                        .header("Client-Id", identity.clientId());
        if (key != null) builder.header("Authorization", "Bearer " + key);
        return builder.buildAsync(socket, opened)
                .thenCompose(to -> opened.hello(to, Says.hello(framing, clock.millis())));
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

    /// Sends what its microphone hears, with the time of its clock.
    public void speak(ByteBuffer packet) {
        Line open = line;
        if (open != null) open.sound(packet, clock.millis());
    }

    /// Its clock shows something else from now on.
    public void takeClock(InstantSource other) {
        clock = other;
    }

    /// The cable is pulled: the connection is gone without a word.
    public void pullCable() {
        Line open = line;
        if (open != null) open.abort();
        else ears.rest();
    }

    /// Whether its connection is open.
    public boolean isConnected() {
        Line open = line;
        return open != null && open.isOpen();
    }

    /// How long its last hello took until it was welcome; zero before.
    public Duration helloTook() {
        Line open = line;
        return open == null ? Duration.ZERO : Duration.ofNanos(open.helloNanos());
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
        JsonNode params = call.path("params");
        String tool = params.path("name").stringValue("");
        if (tool.equals("self.audio_speaker.set_volume")) {
            volume = params.path("arguments").path("volume").asInt(volume);
        }
        boolean isQuestion = tool.equals("self.get_device_status");
        String status = "{\"audio_speaker\":{\"volume\":" + volume + "}}";
        return Says.result(call, isQuestion ? status : "true");
    }
}
