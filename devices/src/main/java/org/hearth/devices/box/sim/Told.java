package org.hearth.devices.box.sim;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.time.Instant;

/// What a box was told when it checked in.
///
/// @param socket where to connect; null unless it is in
/// @param key for it; null where it is to use the one it has
/// @param code to show; null for one that is in
/// @param time what its clock is set to
/// @param challenge without one the firmware never asks whether it was let in
public record Told(
        @Nullable URI socket,
        @Nullable String key,
        @Nullable String code,
        Instant time,
        @Nullable String challenge) {
    private static final JsonMapper JSON = new JsonMapper();

    static Told of(String body) {
        JsonNode said = JSON.readTree(body);
        String url = said.path("websocket").path("url").stringValue(null);
        return new Told(
                url == null ? null : URI.create(url),
                said.path("websocket").path("token").stringValue(null),
                said.path("activation").path("code").stringValue(null),
                Instant.ofEpochMilli(said.path("server_time").path("timestamp").asLong(0)),
                said.path("activation").path("challenge").stringValue(null));
    }
}
