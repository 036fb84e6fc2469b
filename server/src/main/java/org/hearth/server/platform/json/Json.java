package org.hearth.server.platform.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

import org.hearth.server.platform.db.Id;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// JSON as the outside relies on it: strict when read, complete when written.
///
/// Ids are their UUID's text, enums their names in lower case, instants ISO 8601 in UTC; unknown
/// fields, numbers in quotes and anything after the end are refused; nulls are written as null.
public final class Json {
    private static final int LONGEST_STRING = 1 << 20;
    private static final int DEEPEST = 64;

    private Json() {}

    /// The one mapper. Thread-safe.
    public static JsonMapper mapper() {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEEPEST)
                                        .maxStringLength(LONGEST_STRING)
                                        .build())
                        .build();
        return JsonMapper.builder(factory)
                .addModule(new Vocabulary())
                .changeDefaultVisibility(
                        fields -> fields.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    /// The words of a closed set, as they are written.
    public static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Json::word).toList();
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static final class Vocabulary extends SimpleModule {
        Vocabulary() {
            addSerializer(Id.class, new IdWriter());
            addSerializer(Enum.class, new EnumWriter());
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addDeserializers(new Words());
        }
    }

    private static final class IdWriter extends ValueSerializer<Id> {
        @Override
        public void serialize(Id id, JsonGenerator out, SerializationContext context) {
            out.writeString(id.value().toString());
        }
    }

    @SuppressWarnings("rawtypes") // Enum is the declared type of all enums
    private static final class EnumWriter extends ValueSerializer<Enum> {
        @Override
        public void serialize(Enum constant, JsonGenerator out, SerializationContext context) {
            out.writeString(word(constant));
        }
    }

    /// Finds readers for ids and enums by their kind, so that no record needs an annotation.
    private static final class Words extends Deserializers.Base {
        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return new EnumReader(type.getRawClass());
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return Id.class.isAssignableFrom(type.getRawClass())
                    ? new IdReader(type.getRawClass())
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type.isEnum() || Id.class.isAssignableFrom(type);
        }
    }

    private static final class EnumReader extends ValueDeserializer<Object> {
        private final Class<?> type;

        EnumReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getString();
            for (Object constant : type.getEnumConstants()) {
                if (word(constant).equals(text)) return constant;
            }
            return context.handleWeirdStringValue(type, text, "must be one of %s", constants(type));
        }
    }

    private static final class IdReader extends ValueDeserializer<Object> {
        private final Class<?> type;

        IdReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getString();
            try {
                return type.getConstructor(UUID.class).newInstance(UUID.fromString(text));
            } catch (IllegalArgumentException notAnId) {
                return context.handleWeirdStringValue(type, text, "must be an id");
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(type + " is no record of one UUID", broken);
            }
        }
    }
}
