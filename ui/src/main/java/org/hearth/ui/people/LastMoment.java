package org.hearth.ui.people;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/// A guest's last moment while somebody types it: a day, and a time of it, at first in the evening.
/// FX thread only.
public final class LastMoment {
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty time = new SimpleStringProperty(TIME.format(EVENING));
    private @Nullable LocalDate dayBefore;
    private String timeBefore = time.get();

    /// So many days after today, in the evening.
    void stay(int days) {
        begin(LocalDate.now(ZoneId.systemDefault()).plusDays(days), EVENING);
    }

    /// Begins with what is written already.
    void begin(Instant end) {
        ZonedDateTime local = end.atZone(ZoneId.systemDefault());
        begin(local.toLocalDate(), local.toLocalTime());
    }

    private void begin(LocalDate on, LocalTime at) {
        dayBefore = on;
        timeBefore = TIME.format(at);
        day.set(dayBefore);
        time.set(timeBefore);
    }

    /// The day.
    public ObjectProperty<@Nullable LocalDate> day() {
        return day;
    }

    /// When on that day, `18:00`.
    public StringProperty time() {
        return time;
    }

    /// Whether it differs from what it began with.
    boolean isChanged() {
        return !Objects.equals(day.get(), dayBefore) || !time.get().strip().equals(timeBefore);
    }

    /// The text that says what is missing or wrong; empty when it is a moment.
    String fault() {
        if (day.get() == null) return "form.lastDay.missing";
        return parsed() == null ? "form.lastTime.wrong" : "";
    }

    /// The moment; null while it is none.
    @Nullable Instant instant() {
        LocalDate on = day.get();
        LocalTime at = parsed();
        if (on == null || at == null) return null;
        return on.atTime(at).atZone(ZoneId.systemDefault()).toInstant();
    }

    private @Nullable LocalTime parsed() {
        try {
            return LocalTime.parse(time.get().strip(), TIME);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
