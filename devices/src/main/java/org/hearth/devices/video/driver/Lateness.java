package org.hearth.devices.video.driver;

/// Decides which pictures a machine that is too slow leaves out. One thread at a time.
final class Lateness {
    /// A picture this late is overtaken by the next one.
    private static final long LATE_NANOS = 40_000_000;

    private static final long FAR_BEHIND_NANOS = 250_000_000;

    /// One in so many is shown however late it is, so that the picture does not stand still.
    private static final int MOST_IN_ROW = 5;

    private final FilmClock clock;
    private int inRow;

    Lateness(FilmClock clock) {
        this.clock = clock;
    }

    void forget() {
        inRow = 0;
    }

    boolean isToBeDropped(long place) {
        boolean isLate = isBehind(place, LATE_NANOS) && inRow < MOST_IN_ROW;
        inRow = isLate ? inRow + 1 : 0;
        return isLate;
    }

    boolean isFarBehind(long place) {
        return isBehind(place, FAR_BEHIND_NANOS);
    }

    private boolean isBehind(long place, long by) {
        return clock.isRunning() && clock.now() - place > by;
    }
}
