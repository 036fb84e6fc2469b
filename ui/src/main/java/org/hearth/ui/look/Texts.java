package org.hearth.ui.look;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// The console's words, from the bundle of the machine's language. Thread-safe.
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.hearth.ui.texts");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_.-]+");

    private Texts() {}

    /// The text of a key; `{0}` and so on stand for the arguments, in the forms of [MessageFormat].
    public static String text(String key, Object... arguments) {
        return MessageFormat.format(BUNDLE.getString(key), arguments);
    }

    /// The text of a key, or other words where the bundle has none: for what is named by the hub.
    public static String or(String key, String words) {
        return BUNDLE.containsKey(key) ? text(key) : words;
    }

    /// A name of the hub's in words: `placeId` and `sign-in` become `Place id` and `Sign in`.
    public static String words(String name) {
        String spaced = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT).strip();
        return spaced.isEmpty()
                ? ""
                : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /// A length of time as players show it: `3:05`, `1:02:09`.
    public static String clock(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        long hours = seconds / 3600;
        String rest = String.format("%d:%02d", seconds / 60 % 60, seconds % 60);
        return hours == 0
                ? rest
                : hours + ":" + String.format("%02d:%02d", seconds / 60 % 60, seconds % 60);
    }
}
