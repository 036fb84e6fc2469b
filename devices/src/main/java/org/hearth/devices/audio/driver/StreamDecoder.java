package org.hearth.devices.audio.driver;

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
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.hearth.devices.audio.Unplayable;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Decodes the wanted stream of a container, frame by frame, and bears some damage on the way. One
/// thread at a time.
public final class StreamDecoder implements AutoCloseable {
    private final String name;
    private final Container container;
    private final Limits limits;
    private final AVCodecContext decoder = avcodec_alloc_context3(null);
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private boolean isDrained;
    private int damagedInRow;

    /// What [#next()] found.
    public enum Found {
        /// [#frame()] has the next one.
        FRAME,
        /// Nothing yet; ask again.
        NOTHING_YET,
        /// There are no more.
        END
    }

    /// How much is done and borne.
    ///
    /// @param packetsAtOnce without a frame before [#next()] returns, so that its thread stays
    ///   responsive
    /// @param patience damaged packets in a row after which the rest is taken for lost
    public record Limits(int packetsAtOnce, int patience) {}

    private StreamDecoder(String name, Container container, Limits limits) {
        this.name = name;
        this.container = container;
        this.limits = limits;
    }

    /// Opens a decoder for what the container holds.
    ///
    /// @param container closed with the decoder, and when there is none for it
    /// @param settings changes the decoder before it is opened
    public static StreamDecoder open(
            Path file, Container container, Limits limits, Consumer<AVCodecContext> settings)
            throws Unplayable {
        String name = Cue.nameOf(file);
        StreamDecoder opened = new StreamDecoder(name, container, limits);
        if (opened.isOpened(settings)) return opened;
        opened.close();
        throw new Unplayable(name + " is in a format that cannot be played.");
    }

    private boolean isOpened(Consumer<AVCodecContext> settings) {
        AVCodec codec = avcodec_find_decoder(container.codec().codec_id());
        AVDictionary noOptions = null;
        if (codec == null || avcodec_parameters_to_context(decoder, container.codec()) < 0) {
            return false;
        }
        // Needed for cutting off what the encoder added.
        decoder.pkt_timebase(container.timeBase());
        settings.accept(decoder);
        return avcodec_open2(decoder, codec, noOptions) >= 0;
    }

    /// What was decoded last; another one after the next call of [#next()].
    public AVFrame frame() {
        return frame;
    }

    /// Forgets what is inside, after the container went to another place.
    public void flush() {
        avcodec_flush_buffers(decoder);
        isDrained = false;
        damagedInRow = 0;
    }

    /// Leaves out frames from now on.
    ///
    /// @param which an AVDISCARD of ffmpeg
    public void skip(int which) {
        decoder.skip_frame(which);
    }

    /// Decodes the next frame.
    ///
    /// @throws Unplayable when the file cannot be played any further
    public Found next() throws Unplayable {
        for (int packets = 0; packets < limits.packetsAtOnce(); ) {
            int status = avcodec_receive_frame(decoder, frame);
            if (status == AVERROR_EOF) return Found.END;
            if (status == AVERROR_EAGAIN()) {
                feed();
                packets++;
            } else if (status < 0) {
                endure();
            } else {
                damagedInRow = 0;
                return Found.FRAME;
            }
        }
        return Found.NOTHING_YET;
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
        if (damagedInRow > limits.patience()) {
            throw new Unplayable(name + " is damaged and cannot be played any further.");
        }
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(decoder);
        container.close();
    }
}
