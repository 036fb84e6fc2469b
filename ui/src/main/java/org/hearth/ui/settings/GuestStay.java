package org.hearth.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Who comes as a guest and how long, while somebody chooses it. FX thread only.
public final class GuestStay {
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<End> end = new SimpleObjectProperty<>(End.TONIGHT);
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final ZoneId zone;

    /// Which day is the last.
    public enum End {
        TONIGHT,
        WEEKEND,
        DAY
    }

    /// @param zone whose midnight ends a visit
    GuestStay(ZoneId zone) {
        this.zone = zone;
    }

    /// What the guest is called.
    public StringProperty name() {
        return name;
    }

    /// Which day is the last.
    public ObjectProperty<End> end() {
        return end;
    }

    /// The last day, where one is chosen.
    public ObjectProperty<@Nullable LocalDate> day() {
        return day;
    }

    /// The midnight at the end of the last day; empty while none is chosen that is still to come.
    Optional<Instant> until(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate last =
                switch (end.get()) {
                    case TONIGHT -> today;
                    case WEEKEND -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                    case DAY -> day.get();
                };
        if (last == null || last.isBefore(today)) return Optional.empty();
        return Optional.of(last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
