package org.hearth.ui.actions;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One field of a form that is made from a JSON Schema. Pure.
///
/// @param name as the action wants it
/// @param doc what it is for; empty when nobody said
/// @param choices of a closed set; else empty
public record FieldSpec(String name, Kind kind, Need need, String doc, List<String> choices) {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|_");

    /// How it is filled in.
    public enum Kind {
        TEXT,
        WHOLE_NUMBER,
        NUMBER,
        CHOICE,
        /// Several texts, one in each line.
        LINES,
        /// What no form can show: typed as JSON.
        JSON
    }

    /// Whether it may be left out.
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /// Copies the choices.
    public FieldSpec {
        choices = List.copyOf(choices);
    }

    /// The fields of an object's schema, in its order.
    public static List<FieldSpec> of(JsonNode schema) {
        List<String> required = texts(schema.path("required"));
        List<FieldSpec> fields = new ArrayList<>();
        schema.path("properties")
                .forEachEntry(
                        (name, field) ->
                                fields.add(
                                        new FieldSpec(
                                                name,
                                                kind(field),
                                                required.contains(name)
                                                        ? Need.REQUIRED
                                                        : Need.OPTIONAL,
                                                field.path("description").asString(""),
                                                choices(field))));
        return fields;
    }

    /// The name in words: `Player id`.
    public String label() {
        String words = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Kind kind(JsonNode field) {
        if (field.has("enum")) return Kind.CHOICE;
        return switch (type(field)) {
            case "string" -> Kind.TEXT;
            case "integer" -> Kind.WHOLE_NUMBER;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.CHOICE;
            case "array" -> type(field.path("items")).equals("string") ? Kind.LINES : Kind.JSON;
            default -> Kind.JSON;
        };
    }

    private static List<String> choices(JsonNode field) {
        return type(field).equals("boolean") ? List.of("true", "false") : texts(field.path("enum"));
    }

    /// The one type besides null.
    private static String type(JsonNode field) {
        JsonNode type = field.path("type");
        Stream<String> all = type.isArray() ? texts(type).stream() : Stream.of(type.asString(""));
        return all.filter(one -> !one.equals("null")).findFirst().orElse("");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
    }
}
