package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.AudioStatus;
import org.hearth.devices.audio.AudioStatus.State;

/// A status and when it was seen, so that a line thread held up in a device is told from a playing
/// one.
///
/// @param nanos of [System#nanoTime()]
public record Sighting(AudioStatus status, long nanos) {
    /// A playing line is looked at every few milliseconds; older than this, it hangs.
    private static final long STALE_NANOS = 2_000_000_000L;

    private static final String NO_ANSWER =
            "The sound output does not answer. Unplug it and plug it in again, or choose another in"
                    + " Settings.";

    /// The status to show at `now`.
    AudioStatus at(long now) {
        if (status.state() != State.PLAYING || now - nanos < STALE_NANOS) {
            return status;
        }
        return new AudioStatus(
                State.STALLED,
                status.file(),
                status.position(),
                status.duration(),
                status.volume(),
                status.output(),
                NO_ANSWER);
    }
}
