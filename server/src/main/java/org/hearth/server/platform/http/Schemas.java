package org.hearth.server.platform.http;

import com.fasterxml.jackson.annotation.JsonRawValue;

import org.hearth.server.platform.db.Id;
import org.hearth.server.platform.json.Decoder;
import org.hearth.server.platform.json.Json;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// JSON Schemas of records, collected by their simple names. One thread at a time.
final class Schemas {
    private final JsonMapper json;
    private final Map<String, ObjectNode> known = new TreeMap<>();

    Schemas(JsonMapper json) {
        this.json = json;
    }

    /// All records seen so far.
    ObjectNode all() {
        ObjectNode all = json.createObjectNode();
        known.forEach(all::set);
        return all;
    }

    /// A page of records.
    ObjectNode pageOf(Class<?> item) {
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
    ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) return of(generic);
        return type instanceof Class<?> plain ? of(plain) : json.createObjectNode();
    }

    private ObjectNode of(ParameterizedType generic) {
        Class<?> raw = (Class<?>) generic.getRawType();
        ObjectNode schema = json.createObjectNode();
        if (Collection.class.isAssignableFrom(raw)) {
            schema.put("type", "array").set("items", of(generic.getActualTypeArguments()[0]));
        } else {
            schema.put("type", "object");
        }
        return schema;
    }

    private ObjectNode of(Class<?> type) {
        ObjectNode schema = json.createObjectNode();
        if (Id.class.isAssignableFrom(type) || type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (isRaw(type)) return schema.put("type", "object");
        if (type.isRecord()) {
            if (!known.containsKey(type.getSimpleName())) record(type);
            return schema.put("$ref", "#/components/schemas/" + type.getSimpleName());
        }
        if (type.isEnum()) {
            ArrayNode words = schema.put("type", "string").putArray("enum");
            Json.constants(type).forEach(words::add);
            return schema;
        }
        if (type == Instant.class) return schema.put("type", "string").put("format", "date-time");
        if (CharSequence.class.isAssignableFrom(type)) return schema.put("type", "string");
        if (type == boolean.class || type == Boolean.class) return schema.put("type", "boolean");
        if (type == double.class || type == Double.class) return schema.put("type", "number");
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return schema.put("type", "integer");
        }
        return schema;
    }

    /// A record that keeps an object as text.
    private static boolean isRaw(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) return false;
        Method text = type.getRecordComponents()[0].getAccessor();
        return text.isAnnotationPresent(JsonRawValue.class);
    }

    private void record(Class<?> type) {
        ObjectNode schema = json.createObjectNode().put("type", "object");
        known.put(type.getSimpleName(), schema);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), of(component.getGenericType()));
            if (Decoder.isRequired(component)) required.add(component.getName());
        }
    }
}
