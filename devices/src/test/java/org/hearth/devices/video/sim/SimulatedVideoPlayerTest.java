package org.hearth.devices.video.sim;

import org.hearth.devices.video.VideoPlayer;
import org.hearth.devices.video.VideoPlayerContract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

class SimulatedVideoPlayerTest extends VideoPlayerContract {
    @Override
    protected VideoPlayer open() {
        return new SimulatedVideoPlayer(
                _ -> Optional.of(Duration.ofSeconds(3)), InstantSource.system());
    }

    @Override
    protected Path film() throws IOException {
        return Files.writeString(folder.resolve("film.mp4"), "a film");
    }
}
