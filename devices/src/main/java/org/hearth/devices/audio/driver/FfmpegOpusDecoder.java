package org.hearth.devices.audio.driver;

import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.ShortPointer;
import org.hearth.devices.audio.OpusDecoder;

import java.nio.ByteBuffer;

/// Decodes with the libopus inside ffmpeg. One thread at a time.
public final class FfmpegOpusDecoder implements OpusDecoder {
    private static final short[] NOTHING = {};

    private final AVCodecContext decoder;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();

    /// Begins a stream.
    public FfmpegOpusDecoder() {
        decoder = avcodec_alloc_context3(avcodec_find_decoder_by_name("libopus"));
        decoder.sample_rate(RATE_HZ);
        decoder.request_sample_fmt(AV_SAMPLE_FMT_S16);
        av_channel_layout_default(decoder.ch_layout(), 1);
        AVDictionary noOptions = null;
        if (avcodec_open2(decoder, decoder.codec(), noOptions) < 0)
            throw new IllegalStateException("libopus does not decode");
    }

    @Override
    public short[] decode(ByteBuffer opus) {
        byte[] bytes = new byte[opus.remaining()];
        opus.get(opus.position(), bytes);
        if (bytes.length == 0 || av_new_packet(packet, bytes.length) < 0) return NOTHING;
        packet.data().put(bytes);
        boolean isTaken = avcodec_send_packet(decoder, packet) >= 0;
        av_packet_unref(packet);
        if (!isTaken || avcodec_receive_frame(decoder, frame) < 0) return NOTHING;
        short[] sound = new short[frame.nb_samples()];
        new ShortPointer(frame.data(0)).get(sound);
        return sound;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(decoder);
    }
}
