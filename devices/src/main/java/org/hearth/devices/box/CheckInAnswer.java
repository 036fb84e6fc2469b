package org.hearth.devices.box;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// What a box is told when it has said who it is.
///
/// @param now sets its clock
/// @param offset of the household's time, which the box adds to its clock
/// @param socket where to connect; null for one that is not let in
/// @param activation what it shows until somebody lets it in; null for one that is in
public record CheckInAnswer(
        Instant now, ZoneOffset offset, @Nullable Socket socket, @Nullable Activation activation) {
    /// Where to connect, kept by the box for its next start.
    ///
    /// @param url such as `ws://192.168.1.5:8420/ws/box`
    /// @param key null leaves it the one it has
    public record Socket(URI url, @Nullable String key) {}

    /// What to show.
    ///
    /// @param code six digits, which the box also says aloud
    /// @param challenge any text; without one the firmware does not ask whether they were typed
    /// @param patience how long it may ask whether somebody typed them
    public record Activation(String code, String message, String challenge, Duration patience) {}

    /// As the firmware reads it; what is null is left out.
    public ObjectNode json() {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        said.putObject("server_time")
                .put("timestamp", now.toEpochMilli())
                .put("timezone_offset", offset.getTotalSeconds() / 60);
        if (socket != null) {
            ObjectNode to = said.putObject("websocket").put("url", socket.url.toString());
            if (socket.key != null) to.put("token", socket.key);
        }
        if (activation != null) {
            said.putObject("activation")
                    .put("code", activation.code)
                    .put("message", activation.message)
                    .put("challenge", activation.challenge)
                    .put("timeout_ms", activation.patience.toMillis());
        }
        return said;
    }
}
