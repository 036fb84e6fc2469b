package org.hearth.server.boxes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.server.fleet.DeviceCommand;
import org.hearth.server.fleet.DeviceCommands;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.HardwareKind;
import org.hearth.server.platform.actions.NoParams;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.json.Doc;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Conflict;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/// What a box can be told beside music: how it is, a tone, words for its screen, a new start.
/// Thread-safe.
final class BoxTools implements DeviceCommands, AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(1);
    private static final Map<String, Boolean> DONE = Map.of("done", true);
    private static final JsonMapper JSON = Json.mapper();

    private final BoxSpeakers speakers;
    private final BoxCare care;
    private final Map<DeviceId, CompletableFuture<Object>> starting = new ConcurrentHashMap<>();
    private final Subscription arrivals;

    BoxTools(Bus bus, BoxSpeakers speakers, BoxCare care) {
        this.speakers = speakers;
        this.care = care;
        arrivals = bus.subscribe("boxes.restarts", BoxEvents.BoxOnline.class, this::came);
    }

    record Message(@Doc("For its screen") @NotBlank @Size(max = 200) String text) {}

    @Override
    public HardwareKind kind() {
        return HardwareKind.ESP32_MUSIC_BOX;
    }

    @Override
    public List<DeviceCommand<?>> commands() {
        return List.of(
                DeviceCommand.connected(
                        "status",
                        "Asks it how it is: loudness, battery, Wi-Fi.",
                        NoParams.class,
                        List.of("how are you", "status"),
                        (_, device, _) -> line(device).status().thenApply(BoxTools::content)),
                DeviceCommand.connected(
                        "tone",
                        "Plays a tone of two seconds; what played goes on afterwards.",
                        NoParams.class,
                        List.of("beep", "play a tone"),
                        (caller, device, _) -> {
                            care.sound(caller, device);
                            return CompletableFuture.completedStage(DONE);
                        }),
                DeviceCommand.connected(
                        "message",
                        "Shows words on its screen, with a sound.",
                        Message.class,
                        List.of("say {text}", "show {text}"),
                        (caller, device, message) -> {
                            line(device).alert(caller.actor().name(), message.text());
                            return CompletableFuture.completedStage(DONE);
                        }),
                DeviceCommand.connected(
                                "restart",
                                "Has it start anew.",
                                NoParams.class,
                                List.of("restart", "start anew"),
                                (_, device, _) -> restart(device))
                        .within(TO_START));
    }

    private CompletionStage<Object> restart(DeviceId device) {
        line(device).restart();
        return starting.computeIfAbsent(device, _ -> new CompletableFuture<>())
                .minimalCompletionStage();
    }

    private void came(BoxEvents.BoxOnline event) {
        CompletableFuture<Object> waiting = starting.remove(event.device());
        if (waiting != null) waiting.complete(DONE);
    }

    private BoxLine line(DeviceId device) {
        return speakers.find(device)
                .map(BoxSpeaker::line)
                .orElseThrow(() -> new Conflict("The box is not connected."));
    }

    /// What a tool of the Model Context Protocol answers is text; that of a box is JSON.
    private static JsonNode content(JsonNode result) {
        JsonNode text = result.path("content").path(0).path("text");
        if (!text.isString()) return result;
        try {
            return JSON.readTree(text.stringValue());
        } catch (JacksonException words) {
            return text;
        }
    }

    @Override
    public void close() {
        arrivals.close();
    }
}
