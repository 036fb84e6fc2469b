package org.hearth.server.platform.text;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Patterns for `like ... escape '!'`, in which what somebody typed stands for itself.
public final class Like {
    private Like() {}

    /// Whatever begins with the text.
    public static String beginning(String text) {
        return escaped(text) + "%";
    }

    /// Whatever has the text in it.
    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /// The pattern of what somebody searches for in small letters; of everything when that is null.
    public static String of(@Nullable String search) {
        return search == null ? "%" : containing(search.toLowerCase(Locale.ROOT));
    }
}
