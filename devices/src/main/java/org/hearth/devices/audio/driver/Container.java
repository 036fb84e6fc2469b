package org.hearth.devices.audio.driver;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
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
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.hearth.devices.audio.Unplayable;

import java.nio.file.Path;

/// An open media file with one of its streams chosen: gives that stream's packets. One thread at a
/// time.
public final class Container implements AutoCloseable {
    /// What is wanted of a file, and from where its places are counted.
    public enum Wanted {
        /// The sound, from its own beginning.
        MUSIC,
        /// The sound, from the beginning of the film, which may be earlier.
        FILM_SOUND,
        /// The picture, from the beginning of the film.
        PICTURE
    }

    /// The demuxers a family's files need. Playlists and scripts (hls, concat, sdp) are left out:
    /// they make ffmpeg open what a file tells it to.
    private static final String FORMATS =
            "mp3,aac,ac3,eac3,dts,flac,ogg,wav,w64,aiff,caf,au,amr,ape,tak,tta,wv,mpc,mpc8,dsf,asf,"
                    + "mov,matroska,avi,flv,mpegts,mpeg";

    private final String name;
    private final Wanted wanted;
    private final FileInput input;
    private final AVFormatContext format;
    private final int index;
    private final AVStream stream;

    private Container(
            String name, Wanted wanted, FileInput input, AVFormatContext format, int index) {
        this.name = name;
        this.wanted = wanted;
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

    /// Opens a file.
    ///
    /// @throws Unplayable when the file cannot be read or does not hold what is wanted
    public static Container open(Path file, Wanted wanted) throws Unplayable {
        String name = Cue.nameOf(file);
        FileInput input = FileInput.open(file);
        AVFormatContext format = avformat_alloc_context();
        format.pb(input.context());
        int index = probe(format) ? best(format, wanted) : -1;
        if (index >= 0) {
            return new Container(name, wanted, input, format, index);
        }
        boolean isUnreadable = input.hasFailed();
        avformat_close_input(format);
        input.close();
        if (isUnreadable) throw unreadable(name);
        String missing = wanted == Wanted.PICTURE ? "picture" : "sound";
        throw new Unplayable(name + " holds no " + missing + " to play.");
    }

    private static int best(AVFormatContext format, Wanted wanted) {
        AVCodec none = null;
        int kind = wanted == Wanted.PICTURE ? AVMEDIA_TYPE_VIDEO : AVMEDIA_TYPE_AUDIO;
        int index = av_find_best_stream(format, kind, -1, -1, none, 0);
        boolean isCover =
                index >= 0
                        && (format.streams(index).disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
        return isCover ? -1 : index;
    }

    /// Whether there is sound beside what is wanted.
    public boolean hasSound() {
        return best(format, Wanted.FILM_SOUND) >= 0;
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

    /// How the stream is coded.
    public AVCodecParameters codec() {
        return stream.codecpar();
    }

    /// The unit of the stream's time stamps.
    public AVRational timeBase() {
        return stream.time_base();
    }

    /// The shape of the picture's points, as the file or the picture itself has it.
    public AVRational pointShape(AVFrame frame) {
        return av_guess_sample_aspect_ratio(format, stream, frame);
    }

    /// The file's length in frames, 0 when it does not tell; of a film all of it, with the sound.
    public long length() {
        long own = wanted == Wanted.MUSIC ? stream.duration() : AV_NOPTS_VALUE;
        if (own != AV_NOPTS_VALUE && own > 0) {
            return frames(own);
        }
        long whole = format.duration();
        return whole > 0 ? whole * LineFormat.RATE / AV_TIME_BASE : 0;
    }

    /// Of music, true when [#length()] comes from the sound itself and not from a guess or from the
    /// picture.
    boolean isLengthCertain() {
        return wanted == Wanted.MUSIC
                && stream.duration() > 0
                && format.duration_estimation_method() != AVFMT_DURATION_FROM_BITRATE;
    }

    /// The place in the track or film of a time stamp of the stream, in frames.
    public long place(long timeStamp) {
        return frames(timeStamp - beginning());
    }

    /// Moves a little before a place; without effect where the file cannot be searched.
    public void seek(long place) {
        long target = beginning() + av_rescale_q(place, frameBase(), stream.time_base());
        av_seek_frame(format, index, target, AVSEEK_FLAG_BACKWARD);
    }

    /// Reads one packet, of whatever stream; says whether there was one.
    ///
    /// @throws Unplayable when the disk fails
    public boolean read(AVPacket packet) throws Unplayable {
        if (av_read_frame(format, packet) >= 0) {
            return true;
        }
        if (input.hasFailed()) {
            throw unreadable(name);
        }
        return false;
    }

    /// Whether a packet belongs to what is wanted.
    public boolean isWanted(AVPacket packet) {
        return packet.stream_index() == index;
    }

    @Override
    public void close() {
        avformat_close_input(format);
        input.close();
    }

    private long beginning() {
        long own = stream.start_time();
        long film = format.start_time();
        if (wanted == Wanted.MUSIC || film == AV_NOPTS_VALUE) {
            return own == AV_NOPTS_VALUE ? 0 : own;
        }
        return av_rescale_q(film, av_make_q(1, AV_TIME_BASE), stream.time_base());
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
