package org.hearth.devices.audio;

import java.nio.file.Path;

/// What happened in a player, in the order it was heard.
public sealed interface AudioEvent {
    /// The track the event is about.
    Path file();

    /// The first sound of a track given to `play` is on its way to the output.
    record Started(Path file) implements AudioEvent {}

    /// The prepared track took over without a gap; nothing is prepared now.
    record Advanced(Path file) implements AudioEvent {}

    /// The track was heard to its end and nothing was prepared; the player is idle.
    record Ended(Path file) implements AudioEvent {}

    /// The sound could not go on; `sentence` tells people what happened and what to do.
    record Failed(Path file, Blame blame, String sentence) implements AudioEvent {}

    /// What a failure is due to, and so what a queue should do about it.
    enum Blame {
        /// This file cannot be played (any further). A prepared track takes over by itself,
        /// otherwise the player is idle: go on with the next one.
        FILE,
        /// There is no output to play on. The player is stalled and keeps file and position: wait.
        OUTPUT
    }
}
