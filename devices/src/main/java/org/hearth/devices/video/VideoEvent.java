package org.hearth.devices.video;

import java.nio.file.Path;

/// What happened to a film, in the order in which it was seen.
public sealed interface VideoEvent {
    /// The film that the event is about.
    Path film();

    /// The film is open: its length is known and its first picture is there to be shown.
    record Opened(Path film) implements VideoEvent {}

    /// The film was seen to its end. The player holds its last picture and is paused.
    record Ended(Path film) implements VideoEvent {}

    /// The film cannot be played, or not any further; `sentence` tells people what is wrong with
    /// it. The player is idle.
    record Failed(Path film, String sentence) implements VideoEvent {}
}
