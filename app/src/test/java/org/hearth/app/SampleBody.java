package org.hearth.app;

import jakarta.validation.constraints.Pattern;

import org.hearth.server.platform.db.Id;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Writes JSON for any record that an endpoint takes: right, or with one field of the wrong type.
final class SampleBody {
    private SampleBody() {}

    /// Only what is required.
    static String right(Class<?> body) {
        return Arrays.stream(body.getRecordComponents())
                .filter(one -> !one.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(one -> field(one.getName(), value(one)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// The first field that is not anything has a value that no such field can have.
    static String wrongType(Class<?> body) {
        RecordComponent first =
                Arrays.stream(body.getRecordComponents())
                        .filter(one -> one.getType() != JsonNode.class)
                        .findFirst()
                        .orElseThrow();
        boolean isScalar =
                !first.getType().isRecord()
                        && !Collection.class.isAssignableFrom(first.getType())
                        && !JsonNode.class.isAssignableFrom(first.getType());
        boolean isObject = Id.class.isAssignableFrom(first.getType()) || isScalar;
        return "{" + field(first.getName(), isObject ? "{\"a\":[1]}" : "7") + "}";
    }

    private static String field(String name, String value) {
        return '"' + name + "\":" + value;
    }

    /// Texts of the forms that records ask for; a new form gets a line here.
    private static final Map<String, String> FORMS =
            Map.of(
                    "[0-9]{4,8}", "2468",
                    "[ -~]*", "4711",
                    "[A-Za-z0-9][A-Za-z0-9._-]{0,99}", "a.name",
                    "[a-z][a-z0-9_]*", "a_word",
                    "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*", "two.words");

    private static String value(RecordComponent component) {
        Pattern form = component.getAccessor().getAnnotation(Pattern.class);
        if (form == null) return value(component.getGenericType());
        String text = FORMS.get(form.regexp());
        if (text == null) throw new IllegalStateException("no sample of " + form.regexp());
        return '"' + text + '"';
    }

    private static String value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Map.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? "{}"
                    : "[" + value(generic.getActualTypeArguments()[0]) + "]";
        }
        Class<?> plain = (Class<?>) type;
        if (Id.class.isAssignableFrom(plain) || plain == UUID.class) {
            return '"' + UUID.randomUUID().toString() + '"';
        }
        if (JsonNode.class.isAssignableFrom(plain)) return "{}";
        if (plain.isEnum()) return '"' + word(plain.getEnumConstants()[0]) + '"';
        if (plain.isRecord()) return right(plain);
        if (plain == boolean.class || plain == Boolean.class) return "true";
        return plain.isPrimitive() || Number.class.isAssignableFrom(plain)
                ? "1"
                : "\"long enough text\"";
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }
}
