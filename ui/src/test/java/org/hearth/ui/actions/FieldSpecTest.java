package org.hearth.ui.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.ui.actions.FieldSpec.Kind;
import org.hearth.ui.actions.FieldSpec.Need;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// A form is what its schema says.
class FieldSpecTest {
    @Test
    void everyKindOfFieldIsFilledInInItsOwnWay() {
        JsonNode schema =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"required": ["mediaId"], "properties": {
                                  "mediaId": {"type": "string", "description": "Which"},
                                  "max_count": {"type": ["integer", "null"]},
                                  "ratio": {"type": "number"},
                                  "kind": {"type": ["string", "null"], "enum": ["a", "b", null]},
                                  "deep": {"type": "boolean"},
                                  "ids": {"type": "array", "items": {"type": "string"}},
                                  "rows": {"type": "array", "items": {"type": "object"}},
                                  "any": {}}}
                                """);

        assertEquals(
                List.of(
                        new FieldSpec("mediaId", Kind.TEXT, Need.REQUIRED, "Which", List.of()),
                        optional("max_count", Kind.WHOLE_NUMBER),
                        optional("ratio", Kind.NUMBER),
                        optional("kind", Kind.CHOICE, "a", "b"),
                        optional("deep", Kind.CHOICE, "true", "false"),
                        optional("ids", Kind.LINES),
                        optional("rows", Kind.JSON),
                        optional("any", Kind.JSON)),
                FieldSpec.of(schema));
    }

    @Test
    void aNameIsShownInWords() {
        assertEquals("Media id", optional("mediaId", Kind.TEXT).label());
        assertEquals("Max count", optional("max_count", Kind.TEXT).label());
    }

    @Test
    void anAnswerIsReadAsAnOutline() {
        JsonNode answer =
                JsonMapper.shared()
                        .readTree("{\"total\":1,\"items\":[{\"title\":\"Moon\",\"tags\":[]}]}");

        assertEquals(
                """
                total: 1
                items
                    1
                        title: Moon
                        tags: none\
                """,
                Outline.of(answer));
    }

    private static FieldSpec optional(String name, Kind kind, String... choices) {
        return new FieldSpec(name, kind, Need.OPTIONAL, "", List.of(choices));
    }
}
