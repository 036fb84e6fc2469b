package org.hearth.devices.video.driver;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.hearth.devices.audio.Unplayable;
import org.hearth.devices.audio.driver.Container;
import org.hearth.devices.audio.driver.Container.Wanted;
import org.hearth.devices.audio.driver.LineFormat;
import org.hearth.devices.audio.driver.StreamDecoder;
import org.hearth.devices.audio.driver.StreamDecoder.Found;

import java.nio.file.Path;
import java.time.Duration;

/// An open film that gives its pictures one after the other. One thread at a time.
final class FilmReel implements AutoCloseable {
    /// Of a picture there are fewer packets than of sound, and each takes longer.
    private static final StreamDecoder.Limits LIMITS = new StreamDecoder.Limits(8, 500);

    /// Larger pictures are no films; 16K is 15360 by 8640.
    private static final long MOST_POINTS = 16_384L * 16_384;

    private final Container container;
    private final StreamDecoder decoder;
    private final AVFrame frame;
    private final int turn;
    private long lastPlace = -1;

    private FilmReel(Container container, StreamDecoder decoder) {
        this.container = container;
        this.decoder = decoder;
        frame = decoder.frame();
        turn = Turn.of(container.codec());
    }

    static FilmReel open(Path film) throws Unplayable {
        // What is wrong with a film is told in a sentence.
        av_log_set_level(AV_LOG_QUIET);
        Container container = Container.open(film, Wanted.PICTURE);
        return new FilmReel(container, StreamDecoder.open(film, container, LIMITS, FilmReel::set));
    }

    private static void set(AVCodecContext decoder) {
        decoder.thread_count(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));
        decoder.max_pixels(MOST_POINTS);
    }

    /// Zero when the film does not tell.
    Duration length() {
        return LineFormat.time(container.length());
    }

    boolean hasSound() {
        return container.hasSound();
    }

    /// Degrees clockwise until the picture stands upright.
    int turn() {
        return turn;
    }

    /// Width of one of its points for a height of 1.
    double pointWidth(AVFrame picture) {
        AVRational shape = container.pointShape(picture);
        return shape.num() > 0 && shape.den() > 0 ? (double) shape.num() / shape.den() : 1;
    }

    AVFrame frame() {
        return frame;
    }

    /// Place in the film of [#frame()], in nanoseconds.
    long place() {
        long stamp = frame.best_effort_timestamp();
        if (stamp == AV_NOPTS_VALUE) return Math.max(0, lastPlace);
        return LineFormat.time(Math.max(0, container.place(stamp))).toNanos();
    }

    /// How long [#frame()] is to be seen, in nanoseconds; 0 when the film does not tell.
    long shownFor() {
        AVRational base = container.timeBase();
        return Math.max(0, frame.duration()) * base.num() * 1_000_000_000L / base.den();
    }

    /// Goes to a picture that can be decoded by itself, at or before a place.
    void seek(Duration place) {
        container.seek(LineFormat.frames(place));
        decoder.flush();
        lastPlace = -1;
    }

    /// Leaves out pictures that no other needs, so that a slow machine keeps up; or does not.
    void hurry(boolean isLate) {
        decoder.skip(isLate ? AVDISCARD_NONREF : AVDISCARD_DEFAULT);
    }

    /// Decodes the next picture.
    ///
    /// @throws Unplayable when the film cannot be played any further
    Found next() throws Unplayable {
        Found found = decoder.next();
        if (found == Found.FRAME) lastPlace = place();
        return found;
    }

    @Override
    public void close() {
        decoder.close();
    }
}
