package org.hearth.devices.audio;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;

/// What the player does at one moment.
///
/// @param file the track, null when idle
/// @param position what is heard now, not what is decoded; zero when idle
/// @param duration length of the track, zero while it is unknown
/// @param volume 0-100
/// @param problem what keeps the sound from coming and what to do, null when all is well
public record AudioStatus(
        State state,
        @Nullable Path file,
        Duration position,
        Duration duration,
        int volume,
        AudioOutputId output,
        @Nullable String problem) {

    /// What the player is at.
    public enum State {
        /// Nothing is loaded.
        IDLE,
        /// Sound is on its way to the output.
        PLAYING,
        /// Held by a person; `resume` goes on.
        PAUSED,
        /// Wants to play and cannot; `problem` says why.
        STALLED
    }

    /// A player that has done nothing yet.
    public static AudioStatus idle(int volume, AudioOutputId output) {
        return new AudioStatus(
                State.IDLE, null, Duration.ZERO, Duration.ZERO, volume, output, null);
    }
}
