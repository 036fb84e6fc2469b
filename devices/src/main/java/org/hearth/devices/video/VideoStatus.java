package org.hearth.devices.video;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;

/// What the player does at one moment.
///
/// @param film what is on, null when idle
/// @param position what is heard and seen now; zero when idle
/// @param length of the whole film, zero while it is unknown
/// @param volume 0-100
/// @param dropped pictures of this film that came too late to be shown
/// @param problem why the film is silent although it has sound, null when all is well
public record VideoStatus(
        State state,
        @Nullable Path film,
        Duration position,
        Duration length,
        int volume,
        long dropped,
        @Nullable String problem) {

    /// What the player is at.
    public enum State {
        /// Nothing is on.
        IDLE,
        /// A film goes on, or will as soon as it is read.
        PLAYING,
        /// A film is held, by a person or at its end.
        PAUSED
    }

    /// A player with nothing on.
    public static VideoStatus idle(int volume) {
        return new VideoStatus(State.IDLE, null, Duration.ZERO, Duration.ZERO, volume, 0, null);
    }
}
