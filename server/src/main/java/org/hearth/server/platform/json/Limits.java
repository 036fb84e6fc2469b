package org.hearth.server.platform.json;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import tools.jackson.databind.node.ObjectNode;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;

/// Writes what the validation annotations of a field demand as the keywords of its JSON Schema.
///
/// Source: JSON Schema draft 2020-12, "Validation", section 6. Its lengths count characters, ours
/// UTF-16 units; the difference shows only at the very limit.
final class Limits {
    private Limits() {}

    static void write(AnnotatedElement field, ObjectNode schema) {
        for (Annotation one : field.getAnnotations()) {
            switch (one) {
                case NotBlank _, NotEmpty _ -> least(schema, 1);
                case Size size -> size(schema, size);
                case Min min -> schema.put("minimum", min.value());
                case Max max -> schema.put("maximum", max.value());
                case Positive _ -> schema.put("exclusiveMinimum", 0);
                case PositiveOrZero _ -> schema.put("minimum", 0);
                case Email _ -> schema.put("format", "email");
                case Pattern whole -> schema.put("pattern", "^(?:" + whole.regexp() + ")$");
                default -> {}
            }
        }
    }

    private static void size(ObjectNode schema, Size size) {
        if (size.min() > 0) least(schema, size.min());
        if (size.max() < Integer.MAX_VALUE) schema.put("max" + counted(schema), size.max());
    }

    private static void least(ObjectNode schema, int size) {
        String keyword = "min" + counted(schema);
        schema.put(keyword, Math.max(size, schema.path(keyword).asInt(0)));
    }

    private static String counted(ObjectNode schema) {
        return switch (schema.path("type").asString("")) {
            case "array" -> "Items";
            case "object" -> "Properties";
            default -> "Length";
        };
    }
}
