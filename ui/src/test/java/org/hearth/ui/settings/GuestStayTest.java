package org.hearth.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

class GuestStayTest {

    /// The clocks of Berlin go back on the last Sunday of October.
    @ParameterizedTest
    @CsvSource({
        "2026-11-28T18:00:00Z, TONIGHT,           , 2026-11-28T23:00:00Z",
        "2026-11-28T23:30:00Z, TONIGHT,           , 2026-11-29T23:00:00Z",
        "2026-11-25T08:00:00Z, WEEKEND,           , 2026-11-29T23:00:00Z",
        "2026-11-29T08:00:00Z, WEEKEND,           , 2026-11-29T23:00:00Z",
        "2026-10-25T08:00:00Z, TONIGHT,           , 2026-10-25T23:00:00Z",
        "2026-11-28T18:00:00Z, DAY,     2026-12-24, 2026-12-24T23:00:00Z",
        "2026-11-28T18:00:00Z, DAY,     2026-11-28, 2026-11-28T23:00:00Z",
        "2026-11-28T18:00:00Z, DAY,     2026-11-27,",
        "2026-11-28T18:00:00Z, DAY,               ,"
    })
    void aVisitEndsAtTheMidnightAfterItsLastDay(
            Instant now, GuestStay.End end, @Nullable LocalDate day, @Nullable Instant until) {
        GuestStay stay = new GuestStay(ZoneId.of("Europe/Berlin"));
        stay.end().set(end);
        stay.day().set(day);
        assertEquals(Optional.ofNullable(until), stay.until(now));
    }
}
