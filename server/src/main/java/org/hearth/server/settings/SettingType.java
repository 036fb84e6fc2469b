package org.hearth.server.settings;

import jakarta.persistence.EnumeratedValue;

import org.hearth.server.platform.problem.Invalid;

import tools.jackson.databind.JsonNode;

import java.util.Locale;

/// What kind of value a setting has.
public enum SettingType {
    /// At most 2,000 characters.
    STRING,
    /// A whole number.
    INT,
    BOOL,
    /// Anything in JSON, at most 64 KiB.
    JSON,
    /// The name under which the vault keeps the value: never the value itself.
    SECRET;

    private static final int LONGEST = 2_000;
    private static final int LARGEST = 64 * 1024;

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);

    /// Throws [Invalid] unless it is such a value.
    void check(JsonNode value) {
        if (!fits(value)) throw new Invalid("value", "must be " + words());
    }

    /// Whether it is such a value.
    boolean fits(JsonNode value) {
        return switch (this) {
            case STRING -> value.isString() && value.stringValue().length() <= LONGEST;
            case INT -> value.isIntegralNumber() && value.canConvertToLong();
            case BOOL -> value.isBoolean();
            case JSON -> value.toString().length() <= LARGEST;
            case SECRET -> value.isString() && value.stringValue().matches("[\\w.-]{1,100}");
        };
    }

    private String words() {
        return switch (this) {
            case STRING -> "a text of at most 2,000 characters";
            case INT -> "a whole number";
            case BOOL -> "true or false";
            case JSON -> "at most 64 KiB of JSON";
            case SECRET -> "the name of a secret: letters, digits, dots and dashes";
        };
    }
}
