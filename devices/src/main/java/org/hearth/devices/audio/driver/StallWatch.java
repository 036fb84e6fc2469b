package org.hearth.devices.audio.driver;

/// Notices a line that holds sound and does not play it. One thread at a time.
final class StallWatch {
    /// Longer than a Bluetooth speaker needs to wake up.
    static final long PATIENCE_NANOS = 3_000_000_000L;

    private long since;
    private int lastPending;

    /// Starts to count anew.
    void reset(long nanos) {
        since = nanos;
        lastPending = 0;
    }

    /// Says whether the line has been stuck too long. `wrote` tells that sound was added since the
    /// last look, which a line that does not play has no room for.
    boolean isStuck(long nanos, int pending, int wrote) {
        if (pending == 0 || wrote > 0 || pending != lastPending) {
            since = nanos;
        }
        lastPending = pending;
        return nanos - since > PATIENCE_NANOS;
    }
}
