package org.hearth.server.platform.json;

import com.fasterxml.jackson.annotation.JsonRawValue;

import org.hearth.server.platform.db.Id;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// JSON Schemas of records, draft 2020-12: the rules that [Decoder] keeps, as a document.
///
/// What fits a schema is taken by the decoder, except for texts of a wrong `format`; the decoder
/// also takes a number where a text is wanted. Records are collected by their simple names. What
/// may be null says so. One thread at a time.
public final class Schemas {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final JsonMapper json;
    private final Use use;
    private final Map<String, ObjectNode> known = new TreeMap<>();

    /// Whom the schemas are for.
    private enum Use {
        /// Clients of the HTTP surface; more fields may be added to answers.
        OPENAPI("#/components/schemas/"),
        /// Whoever fills in one record; unknown fields are refused.
        FORM("#/$defs/");

        private final String home;

        Use(String home) {
            this.home = home;
        }
    }

    private Schemas(JsonMapper json, Use use) {
        this.json = json;
        this.use = use;
    }

    /// For an OpenAPI document: records become references into its components.
    ///
    /// @param json only makes the nodes
    public static Schemas ofComponents(JsonMapper json) {
        return new Schemas(json, Use.OPENAPI);
    }

    /// The schema of one record as it comes in, with everything that it refers to.
    ///
    /// @param json only makes the nodes
    public static ObjectNode whole(JsonMapper json, Class<? extends Record> type) {
        Schemas parts = new Schemas(json, Use.FORM);
        ObjectNode schema = json.createObjectNode().put("$schema", DRAFT);
        parts.describe(type, schema);
        if (!parts.known.isEmpty()) schema.set("$defs", parts.all());
        return schema;
    }

    /// All records seen so far.
    public ObjectNode all() {
        ObjectNode all = json.createObjectNode();
        known.forEach(all::set);
        return all;
    }

    /// A page of records.
    public ObjectNode pageOf(Class<?> item) {
        ObjectNode page = json.createObjectNode().put("type", "object");
        ObjectNode properties = page.putObject("properties");
        ObjectNode items = properties.putObject("items").put("type", "array");
        items.set("items", of(item));
        for (String name : new String[] {"total", "page", "pageSize", "totalPages"}) {
            properties.putObject(name).put("type", "integer");
        }
        return page;
    }

    /// The schema of a type; records become references.
    public ObjectNode of(Class<?> type) {
        ObjectNode schema = json.createObjectNode();
        if (isRaw(type) || type == ObjectNode.class || Map.class.isAssignableFrom(type)) {
            return schema.put("type", "object");
        }
        if (JsonNode.class.isAssignableFrom(type)) return schema;
        if (type.isRecord() && !Id.class.isAssignableFrom(type)) return reference(type, schema);
        if (type.isEnum()) {
            ArrayNode words = schema.put("type", "string").putArray("enum");
            Json.constants(type).forEach(words::add);
            return schema;
        }
        return scalar(type, schema);
    }

    private static ObjectNode scalar(Class<?> type, ObjectNode schema) {
        if (Id.class.isAssignableFrom(type) || type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (type == Instant.class) return schema.put("type", "string").put("format", "date-time");
        if (type == LocalDate.class) return schema.put("type", "string").put("format", "date");
        if (CharSequence.class.isAssignableFrom(type)) return schema.put("type", "string");
        if (type == boolean.class || type == Boolean.class) return schema.put("type", "boolean");
        if (type == double.class || type == Double.class) return schema.put("type", "number");
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return schema.put("type", "integer");
        }
        return schema;
    }

    private ObjectNode reference(Class<?> type, ObjectNode schema) {
        String name = type.getSimpleName();
        if (!known.containsKey(name)) {
            ObjectNode described = json.createObjectNode();
            known.put(name, described);
            describe(type, described);
        }
        return schema.put("$ref", use.home + name);
    }

    /// A record that keeps an object as text.
    private static boolean isRaw(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) return false;
        Method text = type.getRecordComponents()[0].getAccessor();
        return text.isAnnotationPresent(JsonRawValue.class);
    }

    private void describe(Class<?> record, ObjectNode schema) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : record.getRecordComponents()) {
            properties.set(component.getName(), property(component));
            if (Decoder.isRequired(component)) required.add(component.getName());
        }
        if (use == Use.FORM) schema.put("additionalProperties", false);
    }

    private ObjectNode property(RecordComponent component) {
        ObjectNode limited = limited(component.getAnnotatedType());
        ObjectNode schema = Decoder.isRequired(component) ? limited : orNull(limited);
        Doc doc = component.getAnnotation(Doc.class);
        return doc == null ? schema : schema.put("description", doc.value());
    }

    private ObjectNode limited(AnnotatedType annotated) {
        ObjectNode schema =
                annotated instanceof AnnotatedParameterizedType generic
                        ? of(generic)
                        : of(annotated.getType());
        Limits.write(annotated, schema);
        return schema;
    }

    private ObjectNode of(Type type) {
        return type instanceof Class<?> plain ? of(plain) : json.createObjectNode();
    }

    private ObjectNode of(AnnotatedParameterizedType generic) {
        ObjectNode schema = json.createObjectNode();
        if (generic.getType() instanceof ParameterizedType type
                && type.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            AnnotatedType item = generic.getAnnotatedActualTypeArguments()[0];
            schema.put("type", "array").set("items", limited(item));
            return schema;
        }
        return schema.put("type", "object");
    }

    private ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = json.createObjectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        String type = schema.path("type").asString("");
        if (type.isEmpty()) return schema;
        schema.putArray("type").add(type).add("null");
        if (schema.get("enum") instanceof ArrayNode words) words.addNull();
        return schema;
    }
}
