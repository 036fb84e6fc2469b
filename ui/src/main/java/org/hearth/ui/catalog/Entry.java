package org.hearth.ui.catalog;

import org.hearth.server.platform.catalog.Column;
import org.hearth.server.platform.json.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Objects;
import java.util.UUID;

/// An entry of a catalogue, with the id and the version that every entry has.
///
/// @param value as the catalogue's door hands it over
public record Entry<V>(UUID id, long version, V value) {
    private static final JsonMapper JSON = Json.mapper();

    /// Reads both as a phone would: whatever the entry's record is, its JSON has them.
    static <V> Entry<V> of(V value) {
        JsonNode seen = JSON.valueToTree(value);
        UUID id = UUID.fromString(seen.path("id").asString(""));
        return new Entry<>(id, seen.path("version").asLong(0), value);
    }

    /// What it has in a column; empty for nothing.
    public String text(Column<V> column) {
        return Objects.toString(column.value().apply(value), "");
    }
}
