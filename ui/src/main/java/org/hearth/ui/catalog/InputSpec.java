package org.hearth.ui.catalog;

import org.hearth.server.platform.catalog.Column;
import org.hearth.server.platform.catalog.Kind;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.json.Schemas;
import org.hearth.ui.look.Texts;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// What one field of a catalogue's form takes: its column, and the limits of the form record's
/// validation. Pure.
///
/// @param digits whether a number may have a fraction; whole for everything else
/// @param hint the limits in words; empty for none
public record InputSpec(String name, Column.Input input, Need need, Digits digits, String hint) {

    /// Whether it may be left empty.
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /// What a number may be.
    public enum Digits {
        WHOLE,
        FRACTION
    }

    /// The fields of a form, in the order of the columns.
    static List<InputSpec> of(Kind<?, ?, ?> kind) {
        JsonNode schema = Schemas.whole(Json.mapper(), kind.form().asSubclass(Record.class));
        List<InputSpec> fields = new ArrayList<>();
        for (Column<?> column : kind.columns()) {
            JsonNode limits = schema.path("properties").path(column.name());
            if (!limits.isMissingNode()) fields.add(of(column, limits, need(schema, column)));
        }
        return List.copyOf(fields);
    }

    private static InputSpec of(Column<?> column, JsonNode limits, Need need) {
        boolean isFraction = limits.path("type").toString().contains("\"number\"");
        return new InputSpec(
                column.name(),
                column.input(),
                need,
                isFraction ? Digits.FRACTION : Digits.WHOLE,
                hint(column, limits));
    }

    private static Need need(JsonNode schema, Column<?> column) {
        boolean isRequired =
                schema.path("required")
                        .valueStream()
                        .anyMatch(one -> one.asString("").equals(column.name()));
        return isRequired ? Need.REQUIRED : Need.OPTIONAL;
    }

    private static String hint(Column<?> column, JsonNode limits) {
        if (column.input() == Column.Input.NUMBER) {
            boolean hasLeast = limits.has("minimum");
            boolean hasMost = limits.has("maximum");
            String least = limits.path("minimum").asString("");
            String highest = limits.path("maximum").asString("");
            if (hasLeast && hasMost) return Texts.text("catalog.between", least, highest);
            if (hasLeast) return Texts.text("catalog.least", least);
            return hasMost ? Texts.text("catalog.highest", highest) : "";
        }
        int most = limits.path("maxLength").asInt(0);
        return most > 0 && column.input() == Column.Input.TEXT
                ? Texts.text("catalog.most", most)
                : "";
    }
}
