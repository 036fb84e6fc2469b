package org.hearth.devices.audio.driver;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_compare;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_delay;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/// Converts whatever comes into [LineFormat]. Keeps its filter from one file to the next while
/// their format is the same, so that a seam between two files is none. One thread at a time.
final class Resampler implements AutoCloseable {
    private static final int MARGIN_FRAMES = 256;

    private final SwrContext context = new SwrContext(null);
    private final AVChannelLayout stereo = new AVChannelLayout();
    private final AVChannelLayout layout = new AVChannelLayout();
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(1L);
    private BytePointer out = new BytePointer(0L);
    private int rate;
    private int sampleFormat;

    Resampler() {
        av_channel_layout_default(stereo, LineFormat.CHANNELS);
    }

    /// The sound that comes out when a decoded frame goes in; a few frames later than it went in.
    ///
    /// @throws IllegalArgumentException when the frame's format makes no sense
    ByteBuffer convert(AVFrame frame) {
        ByteBuffer before = isFitting(frame) ? ByteBuffer.allocate(0) : adopt(frame);
        ByteBuffer now = run(frame.extended_data(), frame.nb_samples());
        if (!before.hasRemaining()) {
            return now;
        }
        return ByteBuffer.allocate(before.remaining() + now.remaining())
                .put(before)
                .put(now)
                .flip();
    }

    /// What is still inside; afterwards nothing is.
    ByteBuffer tail() {
        if (context.isNull()) {
            return ByteBuffer.allocate(0);
        }
        PointerPointer<?> nothingMore = null;
        ByteBuffer rest = run(nothingMore, 0);
        forget();
        return rest;
    }

    void forget() {
        if (!context.isNull()) {
            swr_free(context);
        }
    }

    @Override
    public void close() {
        forget();
        av_channel_layout_uninit(layout);
        layout.close();
        stereo.close();
        planes.close();
        out.close();
    }

    private boolean isFitting(AVFrame frame) {
        return !context.isNull()
                && rate == frame.sample_rate()
                && sampleFormat == frame.format()
                && av_channel_layout_compare(layout, frame.ch_layout()) == 0;
    }

    /// Sets up for the format of a frame and gives what was inside of the one before.
    private ByteBuffer adopt(AVFrame frame) {
        ByteBuffer rest = tail();
        rate = frame.sample_rate();
        sampleFormat = frame.format();
        av_channel_layout_copy(layout, frame.ch_layout());
        try (AVChannelLayout known = new AVChannelLayout()) {
            if (layout.order() == AV_CHANNEL_ORDER_UNSPEC) {
                av_channel_layout_default(known, layout.nb_channels());
            } else {
                av_channel_layout_copy(known, layout);
            }
            int status =
                    swr_alloc_set_opts2(
                            context,
                            stereo,
                            AV_SAMPLE_FMT_S16,
                            LineFormat.RATE,
                            known,
                            sampleFormat,
                            rate,
                            0,
                            null);
            av_channel_layout_uninit(known);
            if (status < 0 || swr_init(context) < 0) {
                forget();
                throw new IllegalArgumentException("No conversion from this sample format");
            }
        }
        return rest;
    }

    private ByteBuffer run(@Nullable PointerPointer<?> in, int samples) {
        long due =
                swr_get_delay(context, LineFormat.RATE) + (long) samples * LineFormat.RATE / rate;
        int room = Math.toIntExact(due + MARGIN_FRAMES);
        if (out.capacity() < (long) room * LineFormat.FRAME_BYTES) {
            out.close();
            out = new BytePointer((long) room * LineFormat.FRAME_BYTES);
            planes.put(0, out);
        }
        int frames = swr_convert(context, planes, room, in, samples);
        if (frames < 0) {
            throw new IllegalArgumentException("The conversion refused a frame");
        }
        byte[] pcm = new byte[frames * LineFormat.FRAME_BYTES];
        out.position(0).get(pcm);
        return ByteBuffer.wrap(pcm);
    }
}
