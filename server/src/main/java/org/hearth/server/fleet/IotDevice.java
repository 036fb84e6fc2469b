package org.hearth.server.fleet;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A device that can be told what to do.
///
/// @param externalId how it is known outside: a box by its hardware address
/// @param board as it says itself
/// @param commands what it can be told
/// @param state how it is now, as far as whoever asks may know
public record IotDevice(
        DeviceId id,
        HardwareKind kind,
        String externalId,
        String name,
        @Nullable UUID placeId,
        boolean online,
        @Nullable Instant lastSeen,
        @Nullable String board,
        @Nullable String appVersion,
        List<Skill> commands,
        Map<String, Object> state) {

    /// Something that it can be told.
    ///
    /// @param params JSON Schema of the parameters
    /// @param phrases how people say it
    public record Skill(String name, String description, JsonNode params, List<String> phrases) {}

    /// Copies the commands and the state.
    public IotDevice {
        commands = List.copyOf(commands);
        state = Map.copyOf(state);
    }
}
