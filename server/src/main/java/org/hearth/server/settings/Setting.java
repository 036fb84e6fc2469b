package org.hearth.server.settings;

import org.hearth.server.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/// The declaration of one setting: a constant of the feature that reads it.
///
/// @param key such as `console.idle_minutes`; what stands before the first dot is its group
/// @param initial holds where nobody set anything
/// @param description one sentence for people
/// @param kinds for what it can be set
/// @param least of a number; null without limit
/// @param most of a number; null without limit
/// @param measure what a number counts; null for what is no measure
/// @param reading makes what the feature wants of a value that is possible
public record Setting<T>(
        String key,
        SettingType type,
        JsonNode initial,
        String description,
        Set<Extent.Kind> kinds,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable Measure measure,
        Function<JsonNode, T> reading) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<Extent.Kind> HOUSE = Set.of(Extent.Kind.HOUSEHOLD);

    /// Copies the kinds and checks the default.
    public Setting {
        kinds = Set.copyOf(kinds);
        type.check(initial);
    }

    /// A number within limits.
    public static Setting<Integer> number(
            String key, int initial, int least, int most, String description) {
        return new Setting<>(
                key,
                SettingType.INT,
                NODES.numberNode(initial),
                description,
                HOUSE,
                (long) least,
                (long) most,
                null,
                JsonNode::intValue);
    }

    /// A share, 0 to 100.
    public static Setting<Integer> percent(String key, int initial, String description) {
        return number(key, initial, 0, 100, description)
                .counting(Measure.PERCENT, JsonNode::intValue);
    }

    /// A length of time in whole minutes.
    public static Setting<Duration> minutes(
            String key, int initial, int least, int most, String description) {
        return number(key, initial, least, most, description)
                .counting(Measure.MINUTES, value -> Duration.ofMinutes(value.intValue()));
    }

    /// A number of days.
    public static Setting<Integer> days(
            String key, int initial, int least, int most, String description) {
        return number(key, initial, least, most, description)
                .counting(Measure.DAYS, JsonNode::intValue);
    }

    /// Something that is so or not.
    public static Setting<Boolean> flag(String key, Boolean initial, String description) {
        JsonNode value = NODES.booleanNode(initial);
        return new Setting<>(
                key,
                SettingType.BOOL,
                value,
                description,
                HOUSE,
                null,
                null,
                null,
                JsonNode::booleanValue);
    }

    private <N> Setting<N> counting(Measure what, Function<JsonNode, N> read) {
        return new Setting<>(key, type, initial, description, kinds, least, most, what, read);
    }

    /// The same setting, for these kinds of things.
    public Setting<T> in(Extent.Kind... where) {
        return new Setting<>(
                key, type, initial, description, Set.of(where), least, most, measure, reading);
    }

    /// What a possible value means.
    T read(JsonNode value) {
        return reading.apply(value);
    }

    /// Whether it can have that value; one of an older version may be out of its limits.
    boolean isPossible(JsonNode value) {
        return type.fits(value) && isWithin(value);
    }

    /// Throws [Invalid] for a value that it cannot have.
    void check(JsonNode value) {
        type.check(value);
        if (!isWithin(value)) {
            throw new Invalid("value", "must be between " + least + " and " + most);
        }
    }

    private boolean isWithin(JsonNode value) {
        if (type != SettingType.INT) return true;
        boolean isLow = least != null && value.longValue() < least;
        boolean isHigh = most != null && value.longValue() > most;
        return !isLow && !isHigh;
    }

    /// Throws [Invalid] where it cannot be set.
    void check(Extent extent) {
        if (kinds.contains(extent.kind())) return;
        throw new Invalid("kind", "must be one of " + kinds.stream().sorted().toList());
    }
}
