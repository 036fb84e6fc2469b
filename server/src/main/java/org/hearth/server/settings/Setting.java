package org.hearth.server.settings;

import org.hearth.server.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Set;

/// The declaration of one setting.
///
/// @param key such as `console.idle_minutes`
/// @param initial holds where nobody set anything
/// @param description one sentence for people
/// @param kinds for what it can be set
/// @param least of a number; null without limit
/// @param most of a number; null without limit
public record Setting(
        String key,
        SettingType type,
        JsonNode initial,
        String description,
        Set<Extent.Kind> kinds,
        @Nullable Long least,
        @Nullable Long most) {

    /// Copies the kinds and checks the default.
    public Setting {
        kinds = Set.copyOf(kinds);
        type.check(initial);
    }

    /// A number within limits.
    public static Setting number(
            String key, long initial, long least, long most, String description) {
        JsonNode value = JsonNodeFactory.instance.numberNode(initial);
        return new Setting(key, SettingType.INT, value, description, HOUSE, least, most);
    }

    /// Something that is so or not.
    public static Setting flag(String key, Boolean initial, String description) {
        JsonNode value = JsonNodeFactory.instance.booleanNode(initial);
        return new Setting(key, SettingType.BOOL, value, description, HOUSE, null, null);
    }

    /// The same setting, also for single things.
    public Setting in(Extent.Kind... more) {
        return new Setting(key, type, initial, description, Set.of(more), least, most);
    }

    private static final Set<Extent.Kind> HOUSE = Set.of(Extent.Kind.HOUSEHOLD);

    /// Throws [Invalid] for a value that it cannot have.
    void check(JsonNode value) {
        type.check(value);
        if (type != SettingType.INT) return;
        boolean isLow = least != null && value.longValue() < least;
        boolean isHigh = most != null && value.longValue() > most;
        if (isLow || isHigh) {
            throw new Invalid("value", "must be between " + least + " and " + most);
        }
    }

    /// Throws [Invalid] where it cannot be set.
    void check(Extent extent) {
        if (kinds.contains(extent.kind())) return;
        throw new Invalid("kind", "must be one of " + kinds.stream().sorted().toList());
    }
}
