package org.hearth.devices.video.driver;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.hearth.devices.audio.Unplayable;
import org.hearth.devices.audio.driver.Container;
import org.hearth.devices.audio.driver.Container.Wanted;
import org.hearth.devices.audio.driver.LineFormat;

import java.nio.file.Path;
import java.time.Duration;

/// An open film that gives its pictures one after the other. One thread at a time.
final class FilmReel implements AutoCloseable {
    /// Packets without a picture before [#next()] returns, so that its thread stays responsive.
    private static final int PACKETS_AT_ONCE = 8;

    /// Damaged packets in a row after which the rest is taken for lost.
    private static final int PATIENCE = 500;

    /// Larger pictures are no films; 16K is 15360 by 8640.
    private static final long MOST_POINTS = 16_384L * 16_384;

    /// What [#next()] found.
    enum Found {
        /// [#frame()] has the next picture.
        PICTURE,
        /// Nothing yet; ask again.
        NOTHING_YET,
        /// There are no more.
        END
    }

    private final String name;
    private final Container container;
    private final AVCodecContext decoder = avcodec_alloc_context3(null);
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final int turn;
    private boolean isDrained;
    private int damagedInRow;
    private long lastPlace = -1;

    private FilmReel(String name, Container container) {
        this.name = name;
        this.container = container;
        this.turn = Turn.of(container.codec());
    }

    static FilmReel open(Path film) throws Unplayable {
        // What is wrong with a film is told in a sentence.
        av_log_set_level(AV_LOG_QUIET);
        String name = "“" + film.getFileName() + "”";
        FilmReel opened = new FilmReel(name, Container.open(film, Wanted.PICTURE));
        if (!opened.openDecoder()) {
            opened.close();
            throw new Unplayable(name + " is in a format that cannot be played.");
        }
        return opened;
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
        avcodec_flush_buffers(decoder);
        isDrained = false;
        damagedInRow = 0;
        lastPlace = -1;
    }

    /// Leaves out pictures that no other needs, so that a slow machine keeps up; or does not.
    void hurry(boolean isLate) {
        decoder.skip_frame(isLate ? AVDISCARD_NONREF : AVDISCARD_DEFAULT);
    }

    /// Decodes the next picture.
    ///
    /// @throws Unplayable when the film cannot be played any further
    Found next() throws Unplayable {
        for (int packets = 0; packets < PACKETS_AT_ONCE; ) {
            int status = avcodec_receive_frame(decoder, frame);
            if (status == AVERROR_EOF) return Found.END;
            if (status == AVERROR_EAGAIN()) {
                feed();
                packets++;
            } else if (status < 0) {
                endure();
            } else {
                damagedInRow = 0;
                lastPlace = place();
                return Found.PICTURE;
            }
        }
        return Found.NOTHING_YET;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(decoder);
        container.close();
    }

    private boolean openDecoder() {
        AVCodec codec = avcodec_find_decoder(container.codec().codec_id());
        AVDictionary noOptions = null;
        if (codec == null || avcodec_parameters_to_context(decoder, container.codec()) < 0) {
            return false;
        }
        decoder.pkt_timebase(container.timeBase());
        decoder.thread_count(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));
        decoder.max_pixels(MOST_POINTS);
        return avcodec_open2(decoder, codec, noOptions) >= 0;
    }

    private void feed() throws Unplayable {
        if (isDrained) {
            endure();
        } else if (!container.read(packet)) {
            isDrained = true;
            avcodec_send_packet(decoder, null);
        } else {
            boolean isRefused =
                    container.isWanted(packet) && avcodec_send_packet(decoder, packet) < 0;
            av_packet_unref(packet);
            if (isRefused) endure();
        }
    }

    private void endure() throws Unplayable {
        damagedInRow++;
        if (damagedInRow > PATIENCE) {
            throw new Unplayable(name + " is damaged and cannot be played any further.");
        }
    }
}
