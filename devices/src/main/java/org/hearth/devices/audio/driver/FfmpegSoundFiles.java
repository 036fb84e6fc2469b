package org.hearth.devices.audio.driver;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import org.hearth.devices.audio.Unplayable;
import org.hearth.devices.audio.driver.Container.Wanted;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;

/// Files decoded by ffmpeg inside this process. One thread at a time.
final class FfmpegSoundFiles implements SoundFiles {
    private final Wanted wanted;
    private final Resampler resampler;

    /// Files of music.
    FfmpegSoundFiles() {
        this(Wanted.MUSIC);
    }

    /// Loads ffmpeg's libraries and silences what they print on stderr: what is wrong with a file
    /// is told in a sentence.
    FfmpegSoundFiles(Wanted wanted) {
        this.wanted = wanted;
        av_log_set_level(AV_LOG_QUIET);
        resampler = new Resampler();
    }

    @Override
    public SoundFile open(Path file, Duration from) throws Unplayable {
        return FfmpegSoundFile.open(file, wanted, from, resampler);
    }

    @Override
    public ByteBuffer tail() {
        return resampler.tail();
    }

    @Override
    public void forget() {
        resampler.forget();
    }

    @Override
    public void close() {
        resampler.close();
    }
}
