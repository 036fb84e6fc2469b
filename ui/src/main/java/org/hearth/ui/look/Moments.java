package org.hearth.ui.look;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Points in time and lengths of time as people say them. Thread-safe.
public final class Moments {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private Moments() {}

    /// `5 minutes ago`; the day for what is longer ago than a month.
    public static String ago(Instant then, Instant now) {
        Duration past = Duration.between(then, now);
        if (past.toSeconds() < 60) return Texts.text("ago.now");
        if (past.toMinutes() < 60) return Texts.text("ago.minutes", past.toMinutes());
        if (past.toHours() < 24) return Texts.text("ago.hours", past.toHours());
        if (past.toDays() < 31) return Texts.text("ago.days", past.toDays());
        return day(then);
    }

    /// The day, in this machine's zone.
    public static String day(Instant then) {
        return DAY.format(then.atZone(ZoneId.systemDefault()));
    }

    /// Day and time, in this machine's zone.
    public static String when(Instant then) {
        return WHEN.format(then.atZone(ZoneId.systemDefault()));
    }

    /// `3 days`, `5 hours` or `12 minutes`: the largest unit that it fills.
    public static String length(Duration time) {
        if (time.toDays() > 0) return Texts.text("length.days", time.toDays());
        if (time.toHours() > 0) return Texts.text("length.hours", time.toHours());
        return Texts.text("length.minutes", time.toMinutes());
    }
}
