package org.hearth.ui.look;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.ResourceBundle;

/// The console's words, from the bundle of the machine's language. Thread-safe.
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.hearth.ui.texts");

    private Texts() {}

    /// The text of a key; `{0}` and so on stand for the arguments, in the forms of [MessageFormat].
    public static String text(String key, Object... arguments) {
        return MessageFormat.format(BUNDLE.getString(key), arguments);
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
