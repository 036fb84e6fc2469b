package org.hearth.devices.audio.driver;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.hearth.devices.audio.Unplayable;

import java.nio.file.Path;

/// An open media file with its sound chosen: gives that stream's packets. One thread at a time.
final class Container implements AutoCloseable {
    /// The demuxers a family's files need. Playlists and scripts (hls, concat, sdp) are left out:
    /// they make ffmpeg open what a file tells it to.
    private static final String FORMATS =
            "mp3,aac,ac3,eac3,dts,flac,ogg,wav,w64,aiff,caf,au,amr,ape,tak,tta,wv,mpc,mpc8,dsf,asf,"
                    + "mov,matroska,avi,flv,mpegts,mpeg";

    private final String name;
    private final FileInput input;
    private final AVFormatContext format;
    private final int index;
    private final AVStream stream;

    private Container(String name, FileInput input, AVFormatContext format, int index) {
        this.name = name;
        this.input = input;
        this.format = format;
        this.index = index;
        this.stream = format.streams(index);
        for (int i = 0; i < format.nb_streams(); i++) {
            if (i != index) {
                format.streams(i).discard(AVDISCARD_ALL);
            }
        }
    }

    /// @throws Unplayable when the file cannot be read or holds no sound
    static Container open(Path file) throws Unplayable {
        String name = Cue.nameOf(file);
        FileInput input = FileInput.open(file);
        AVFormatContext format = avformat_alloc_context();
        format.pb(input.context());
        AVCodec none = null;
        int index = -1;
        if (probe(format)) {
            index = av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, none, 0);
        }
        if (index >= 0) {
            return new Container(name, input, format, index);
        }
        boolean isUnreadable = input.hasFailed();
        avformat_close_input(format);
        input.close();
        throw isUnreadable ? unreadable(name) : new Unplayable(name + " holds no sound to play.");
    }

    private static boolean probe(AVFormatContext format) {
        AVDictionary options = new AVDictionary(null);
        AVDictionary noOptions = null;
        av_dict_set(options, "format_whitelist", FORMATS, 0);
        av_dict_set(options, "protocol_whitelist", "", 0);
        try {
            return avformat_open_input(format, "", null, options) >= 0
                    && avformat_find_stream_info(format, noOptions) >= 0;
        } finally {
            av_dict_free(options);
        }
    }

    AVCodecParameters codec() {
        return stream.codecpar();
    }

    AVRational timeBase() {
        return stream.time_base();
    }

    /// The file's length in frames, 0 when it does not tell.
    long length() {
        long own = stream.duration();
        if (own != AV_NOPTS_VALUE && own > 0) {
            return frames(own);
        }
        long whole = format.duration();
        return whole > 0 ? whole * LineFormat.RATE / AV_TIME_BASE : 0;
    }

    /// True when [#length()] comes from the sound itself and not from a guess or from the picture.
    boolean isLengthCertain() {
        return stream.duration() > 0
                && format.duration_estimation_method() != AVFMT_DURATION_FROM_BITRATE;
    }

    /// The place in the track of a time stamp of the stream, in frames.
    long place(long timeStamp) {
        return frames(timeStamp - beginning());
    }

    /// Moves a little before a place; without effect where the file cannot be searched.
    void seek(long place) {
        long target = beginning() + av_rescale_q(place, frameBase(), stream.time_base());
        av_seek_frame(format, index, target, AVSEEK_FLAG_BACKWARD);
    }

    /// Reads one packet, of whatever stream; says whether there was one.
    ///
    /// @throws Unplayable when the disk fails
    boolean read(AVPacket packet) throws Unplayable {
        if (av_read_frame(format, packet) >= 0) {
            return true;
        }
        if (input.hasFailed()) {
            throw unreadable(name);
        }
        return false;
    }

    boolean isSound(AVPacket packet) {
        return packet.stream_index() == index;
    }

    @Override
    public void close() {
        avformat_close_input(format);
        input.close();
    }

    private long beginning() {
        long start = stream.start_time();
        return start == AV_NOPTS_VALUE ? 0 : start;
    }

    private long frames(long streamTime) {
        return av_rescale_q(streamTime, stream.time_base(), frameBase());
    }

    private static AVRational frameBase() {
        return av_make_q(1, LineFormat.RATE);
    }

    private static Unplayable unreadable(String name) {
        return new Unplayable(name + " could not be read. Check the disk it is on.");
    }
}
