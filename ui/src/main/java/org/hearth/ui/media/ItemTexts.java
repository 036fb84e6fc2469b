package org.hearth.ui.media;

import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaState;
import org.hearth.ui.look.Texts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How an item is put into words.
public final class ItemTexts {
    private static final long KILO = 1_000;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);

    private ItemTexts() {}

    /// The line under the title: artist, what is wrong, or the kind of thing.
    public static String second(MediaItem item) {
        if (item.state() == MediaState.MISSING) return Texts.text("item.missing");
        if (item.state() == MediaState.PROBLEM) {
            return Objects.requireNonNullElse(item.problem(), Texts.text("item.problem"));
        }
        if (item.artist() != null) return item.artist();
        return Texts.text("item.type." + item.type().name().toLowerCase(Locale.ROOT));
    }

    /// How long it plays; empty when it does not play.
    public static String length(MediaItem item) {
        Long duration = item.durationMs();
        return duration == null ? "" : Texts.clock(Duration.ofMillis(duration));
    }

    /// When a photo was taken, as far as the camera says; empty otherwise.
    ///
    /// @param facts what its file says of itself
    public static String taken(Map<String, Object> facts) {
        if (!(facts.get("takenAt") instanceof String noted)) return "";
        try {
            return MOMENT.format(LocalDateTime.parse(noted));
        } catch (DateTimeException unusual) {
            return noted;
        }
    }

    /// What a screen reader says of it.
    public static String spoken(MediaItem item) {
        return Texts.text("item.spoken", item.title(), second(item), length(item));
    }

    /// A number of bytes as people read it: `4.2 MB`.
    public static String size(long bytes) {
        if (bytes < KILO) return Texts.text("size.bytes", bytes);
        double value = bytes;
        int unit = -1;
        while (value >= KILO && unit < 3) {
            value /= KILO;
            unit++;
        }
        return String.format(Locale.getDefault(), "%.1f %cB", value, "kMGT".charAt(unit));
    }
}
