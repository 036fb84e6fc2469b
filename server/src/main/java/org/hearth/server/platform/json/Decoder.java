package org.hearth.server.platform.json;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.Invalid.Fault;
import org.hearth.server.platform.text.Wholeness;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Turns the bytes of a body into its record, or says everything that is wrong with it.
///
/// A field is required unless its component is `@Nullable`: the type is the contract. Text that
/// cannot be kept is refused wherever it stands, see [Wholeness]. Thread-safe.
public final class Decoder {
    private static final Logger LOG = LoggerFactory.getLogger(Decoder.class);

    private final JsonMapper json;
    private final Validator validator =
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();

    /// @param json reads what is decoded
    public Decoder(JsonMapper json) {
        this.json = json;
    }

    /// The record of a whole body.
    public <B> B decode(byte[] bytes, Class<B> type) {
        if (bytes.length == 0) throw new Invalid("A JSON object is needed here.");
        requireWhole(() -> json.createParser(bytes));
        return checked(read(() -> json.readValue(bytes, type)));
    }

    /// The record of a part of a message.
    public <B> B decode(JsonNode part, Class<B> type) {
        requireWhole(() -> json.treeAsTokens(part));
        return checked(read(() -> json.treeToValue(part, type)));
    }

    /// Passes over what is malformed: reading it says so.
    private static void requireWhole(Supplier<JsonParser> opening) {
        try (JsonParser parser = opening.get()) {
            for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
                boolean isText = at == JsonToken.VALUE_STRING || at == JsonToken.PROPERTY_NAME;
                if (!isText || Wholeness.isWhole(parser.getString())) continue;
                if (at == JsonToken.PROPERTY_NAME)
                    throw new Invalid("A name " + Wholeness.FAULT + ".");
                throw new Invalid(path(parser), Wholeness.FAULT);
            }
        } catch (JacksonException malformed) {
            LOG.debug("malformed", malformed);
        }
    }

    private static String path(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }

    private <B> B checked(B body) {
        List<Fault> faults = new ArrayList<>();
        collectMissing("", body, faults);
        if (faults.isEmpty()) {
            validator.validate(body).stream()
                    .map(one -> new Fault(one.getPropertyPath().toString(), one.getMessage()))
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) throw new Invalid(faults);
        return body;
    }

    private static <B> B read(Supplier<@Nullable B> reading) {
        try {
            B body = reading.get();
            if (body == null) throw new Invalid("A JSON object is needed here, not null.");
            return body;
        } catch (UnrecognizedPropertyException unknown) {
            throw new Invalid(path(unknown), "is not known here");
        } catch (InvalidFormatException format) {
            throw new Invalid(path(format), "has a value of the wrong form");
        } catch (DatabindException wrong) {
            throw wrong.getPath().isEmpty()
                    ? new Invalid("The JSON does not have the form that is needed here.")
                    : new Invalid(path(wrong), "has a value of the wrong type");
        } catch (JacksonException broken) {
            throw new Invalid("This is not well-formed JSON in UTF-8.");
        }
    }

    private static String path(DatabindException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static void collectMissing(String prefix, Object body, List<Fault> faults) {
        RecordComponent[] components = body.getClass().getRecordComponents();
        if (components == null) return;
        for (RecordComponent component : components) {
            String name = prefix + component.getName();
            Object value = value(component, body);
            if (value instanceof Collection<?> all && all.stream().anyMatch(Objects::isNull)) {
                faults.add(new Fault(name, "has an empty entry"));
            } else if (value != null) collectMissing(name + ".", value, faults);
            else if (isRequired(component)) faults.add(new Fault(name, "is required"));
        }
    }

    /// Refuses a record with a primitive component, in which nobody could tell what was left out
    /// from 0 or false.
    public static void requireBoxes(Class<?> body) {
        if (!body.isRecord()) return;
        for (RecordComponent component : body.getRecordComponents()) {
            if (component.getType().isPrimitive()) {
                throw new IllegalArgumentException(body + " takes a primitive " + component);
            }
            parts(component.getGenericType()).forEach(Decoder::requireBoxes);
        }
    }

    private static Stream<Class<?>> parts(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(Decoder::parts);
            default -> Stream.empty();
        };
    }

    /// Whether a component must be there.
    public static boolean isRequired(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return !type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object value(RecordComponent component, Object body) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(body);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("Cannot read " + component, broken);
        }
    }
}
