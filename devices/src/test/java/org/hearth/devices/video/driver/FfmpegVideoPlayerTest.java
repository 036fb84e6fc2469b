package org.hearth.devices.video.driver;

import org.hearth.devices.audio.NullSink;
import org.hearth.devices.video.TestFilm;
import org.hearth.devices.video.VideoPlayer;
import org.hearth.devices.video.VideoPlayerContract;
import org.junit.jupiter.api.BeforeAll;

import java.nio.file.Path;

class FfmpegVideoPlayerTest extends VideoPlayerContract {
    @BeforeAll
    static void beSilent() {
        NullSink.adoptNone();
    }

    @Override
    protected VideoPlayer open() {
        return new FfmpegVideoPlayer();
    }

    @Override
    protected Path film() {
        return TestFilm.counted(folder.resolve("film.mp4"), "libopenh264");
    }
}
