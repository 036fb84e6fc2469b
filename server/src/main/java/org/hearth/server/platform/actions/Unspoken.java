package org.hearth.server.platform.actions;

import org.hearth.server.platform.audit.Redaction;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What of the parameters may be written down: nothing under a name that looks secret, nothing that
/// the store cannot keep, and no more than a few pages. Pure.
final class Unspoken {
    private static final int MOST_CHARACTERS = 8_192;

    private Unspoken() {}

    /// The parameters as text; null when they are too long.
    static @Nullable String text(JsonMapper json, JsonNode params) {
        String text = json.writeValueAsString(hidden(json, params));
        return text.length() > MOST_CHARACTERS ? null : text;
    }

    private static JsonNode hidden(JsonMapper json, JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode kept = json.createObjectNode();
                object.forEachEntry(
                        (name, inner) -> kept.set(storable(name), under(json, name, inner)));
                yield kept;
            }
            case ArrayNode list -> {
                ArrayNode kept = json.createArrayNode();
                list.forEach(inner -> kept.add(hidden(json, inner)));
                yield kept;
            }
            default ->
                    value.isString()
                            ? json.getNodeFactory().stringNode(storable(value.stringValue()))
                            : value;
        };
    }

    private static JsonNode under(JsonMapper json, String name, JsonNode value) {
        return Redaction.isSecret(name) && !value.isNull()
                ? json.getNodeFactory().stringNode(Redaction.HIDDEN)
                : hidden(json, value);
    }

    /// PostgreSQL keeps no U+0000 and no half of a surrogate pair in text.
    static String storable(String text) {
        boolean isFine =
                text.codePoints()
                        .noneMatch(
                                one -> one == 0 || Character.getType(one) == Character.SURROGATE);
        if (isFine) return text;
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(
                        one ->
                                one == 0 || Character.getType(one) == Character.SURROGATE
                                        ? '\uFFFD'
                                        : one)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
