package org.hearth.devices.audio.driver;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.ShortPointer;
import org.hearth.devices.audio.PacketEncoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Makes Opus packets of sound in [LineFormat]. One thread at a time.
///
/// libopus mixes and filters by itself: it gets 48 kHz and is held to the bandwidth that 24 kHz
/// carries ("super-wideband", RFC 6716, 2.1.3). Three frames of 20 ms make a packet of 60 ms.
final class OpusPackets implements Packets {
    private static final int SAMPLES =
            (int) (LineFormat.RATE * PacketEncoder.PACKET.toMillis() / 1_000);
    private static final int BITS_PER_SECOND = 48_000;
    private static final int HIGHEST_HZ = 12_000;

    private final AVCodecContext encoder;
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private final short[] mono = new short[SAMPLES];
    private int filled;
    private long place;

    OpusPackets() {
        encoder = avcodec_alloc_context3(avcodec_find_encoder_by_name("libopus"));
        encoder.sample_rate(LineFormat.RATE);
        encoder.sample_fmt(AV_SAMPLE_FMT_S16);
        encoder.bit_rate(BITS_PER_SECOND);
        encoder.cutoff(HIGHEST_HZ);
        av_channel_layout_default(encoder.ch_layout(), 1);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "frame_duration", "60", 0);
        av_dict_set(options, "application", "audio", 0);
        int status = avcodec_open2(encoder, encoder.codec(), options);
        av_dict_free(options);
        if (status < 0) throw new IllegalStateException("libopus refuses its settings");
        frame.nb_samples(SAMPLES);
        frame.format(AV_SAMPLE_FMT_S16);
        av_channel_layout_copy(frame.ch_layout(), encoder.ch_layout());
        av_frame_get_buffer(frame, 0);
    }

    @Override
    public boolean take(ByteBuffer stereo) {
        ByteBuffer sound = stereo.order(ByteOrder.LITTLE_ENDIAN);
        while (filled < SAMPLES && sound.remaining() >= LineFormat.FRAME_BYTES) {
            mono[filled] = (short) ((sound.getShort() + sound.getShort()) >> 1);
            filled++;
        }
        return filled == SAMPLES;
    }

    @Override
    public boolean fillUp() {
        if (filled == 0) return false;
        while (filled < SAMPLES) {
            mono[filled] = 0;
            filled++;
        }
        return true;
    }

    @Override
    public ByteBuffer packet() {
        av_frame_make_writable(frame);
        new ShortPointer(frame.data(0)).put(mono);
        frame.pts(place);
        place += SAMPLES;
        filled = 0;
        if (avcodec_send_frame(encoder, frame) < 0 || avcodec_receive_packet(encoder, packet) < 0)
            throw new IllegalStateException("libopus refuses a packet");
        byte[] bytes = new byte[packet.size()];
        packet.data().get(bytes);
        av_packet_unref(packet);
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(encoder);
    }
}
