package org.hearth.devices.audio.driver;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.hearth.devices.audio.PacketEncoder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Makes packets of plain samples of sound in [LineFormat]: 44.1 kHz, two channels, signed 16 bits,
/// little-endian. One thread at a time.
final class PcmPackets implements Packets {
    private static final int RATE = 44_100;
    private static final int BYTES =
            (int) (RATE * PacketEncoder.PACKET.toMillis() / 1_000) * LineFormat.FRAME_BYTES;

    private final SwrContext context = new SwrContext(null);
    private final ByteArrayOutputStream made = new ByteArrayOutputStream(4 * BYTES);

    PcmPackets() {
        try (AVChannelLayout stereo = new AVChannelLayout()) {
            av_channel_layout_default(stereo, LineFormat.CHANNELS);
            int status =
                    swr_alloc_set_opts2(
                            context,
                            stereo,
                            AV_SAMPLE_FMT_S16,
                            RATE,
                            stereo,
                            AV_SAMPLE_FMT_S16,
                            LineFormat.RATE,
                            0,
                            null);
            av_channel_layout_uninit(stereo);
            if (status < 0 || swr_init(context) < 0) {
                close();
                throw new IllegalStateException("No conversion to 44.1 kHz");
            }
        }
    }

    @Override
    public boolean take(ByteBuffer stereo) {
        int frames = stereo.remaining() / LineFormat.FRAME_BYTES;
        if (made.size() < BYTES && frames > 0) convert(stereo, frames);
        return made.size() >= BYTES;
    }

    private void convert(ByteBuffer stereo, int frames) {
        byte[] bytes = new byte[frames * LineFormat.FRAME_BYTES];
        stereo.get(bytes);
        int room = swr_get_out_samples(context, frames);
        try (BytePointer in = new BytePointer(bytes);
                BytePointer out = new BytePointer((long) room * LineFormat.FRAME_BYTES);
                PointerPointer<BytePointer> from = new PointerPointer<BytePointer>(1L).put(0, in);
                PointerPointer<BytePointer> into =
                        new PointerPointer<BytePointer>(1L).put(0, out)) {
            int done = swr_convert(context, into, room, from, frames);
            if (done < 0) throw new IllegalStateException("The conversion refused samples");
            byte[] samples = new byte[done * LineFormat.FRAME_BYTES];
            out.get(samples);
            made.writeBytes(samples);
        }
    }

    @Override
    public boolean fillUp() {
        if (made.size() == 0) return false;
        made.writeBytes(new byte[Math.max(0, BYTES - made.size())]);
        return true;
    }

    @Override
    public ByteBuffer packet() {
        byte[] bytes = made.toByteArray();
        made.reset();
        made.write(bytes, BYTES, bytes.length - BYTES);
        return ByteBuffer.wrap(Arrays.copyOf(bytes, BYTES));
    }

    @Override
    public void close() {
        if (!context.isNull()) swr_free(context);
    }
}
