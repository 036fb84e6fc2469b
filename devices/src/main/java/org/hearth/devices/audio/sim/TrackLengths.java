package org.hearth.devices.audio.sim;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Tells the simulated player how long a file plays.
@FunctionalInterface
public interface TrackLengths {
    /// Its length, or nothing when it holds no sound.
    Optional<Duration> of(Path file);
}
