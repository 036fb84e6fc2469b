package org.hearth.server.media;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.hearth.server.platform.json.Json;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/// What a file says of itself: year, genre, track, codec, camera and so on.
///
/// @param json an object, as the database keeps it; it goes out as it is
public record FileFacts(@JsonValue @JsonRawValue String json) {
    private static final JsonMapper READER = Json.mapper();

    /// The same, taken apart anew with each call: whoever wants several facts asks once.
    public Map<String, Object> values() {
        return READER.readValue(json, new TypeReference<>() {});
    }
}
