package org.hearth.devices.video.driver;

/// The most of the last half second. A sound server takes its sound in pieces of up to 50 ms: what
/// is heard seems to stand still and then to jump, and is right where it has just jumped. One
/// thread at a time.
final class Envelope {
    private static final long WINDOW_NANOS = 250_000_000;

    private long begun;
    private long most = Long.MIN_VALUE;
    private long mostBefore = Long.MIN_VALUE;

    void forget() {
        most = Long.MIN_VALUE;
        mostBefore = Long.MIN_VALUE;
    }

    /// Takes in a value and gives the most of late.
    long of(long value, long moment) {
        if (most == Long.MIN_VALUE) begun = moment;
        if (moment - begun > WINDOW_NANOS) {
            begun = moment;
            mostBefore = most;
            most = value;
        }
        most = Math.max(most, value);
        return Math.max(most, mostBefore);
    }
}
