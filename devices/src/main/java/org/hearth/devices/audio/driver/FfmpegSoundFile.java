package org.hearth.devices.audio.driver;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.hearth.devices.audio.Unplayable;
import org.hearth.devices.audio.driver.Container.Wanted;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Decodes one file. What encoders add at both ends is cut off by ffmpeg, so that files cut from
/// one recording join. The sound of a film has silence where the film has no sound, so that it
/// stays with the picture. One thread at a time.
final class FfmpegSoundFile implements SoundFile {
    /// Decoders need some sound before the wanted place: opus 80 ms, mp3 a few frames.
    private static final long PREROLL = LineFormat.RATE / 5;

    /// Packets without sound before [#next()] returns, so that its thread stays responsive.
    private static final int PACKETS_AT_ONCE = 64;

    /// Damaged packets in a row after which the rest is taken for lost.
    private static final int PATIENCE = 200;

    /// How much a file may end too early without a word.
    private static final long SLACK = LineFormat.RATE;

    private final String name;
    private final Container container;
    private final Resampler resampler;
    private final AVCodecContext decoder;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final @Nullable Silences silences;

    /// Where [#next()] begins; sound before it is decoded and dropped.
    private final long from;

    private long position;
    private boolean isPlaced;
    private boolean isDrained;
    private int damagedInRow;

    private FfmpegSoundFile(
            Path file, Container container, Resampler resampler, long from, Wanted wanted) {
        this.name = Cue.nameOf(file);
        this.silences = wanted == Wanted.FILM_SOUND ? new Silences() : null;
        this.container = container;
        this.resampler = resampler;
        this.from = from;
        this.position = from;
        this.decoder = avcodec_alloc_context3(null);
    }

    static FfmpegSoundFile open(Path file, Wanted wanted, Duration from, Resampler resampler)
            throws Unplayable {
        long place = LineFormat.frames(from);
        Container container = Container.open(file, wanted);
        FfmpegSoundFile opened = new FfmpegSoundFile(file, container, resampler, place, wanted);
        if (!opened.openDecoder()) {
            opened.close();
            throw new Unplayable(opened.name + " is in a format that cannot be played.");
        }
        if (place > PREROLL) {
            container.seek(place - PREROLL);
        }
        return opened;
    }

    @Override
    public Duration length() {
        return LineFormat.time(container.length());
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Optional<ByteBuffer> next() throws Unplayable {
        if (silences != null && silences.isOwing()) {
            ByteBuffer owed = silences.next();
            position += owed.remaining() / LineFormat.FRAME_BYTES;
            return Optional.of(owed);
        }
        for (int packets = 0; packets < PACKETS_AT_ONCE; ) {
            int status = avcodec_receive_frame(decoder, frame);
            if (status == AVERROR_EOF) {
                checkEnd();
                return Optional.empty();
            }
            if (status == AVERROR_EAGAIN()) {
                feed();
                packets++;
            } else if (status < 0) {
                endure();
            } else {
                damagedInRow = 0;
                return Optional.of(sound());
            }
        }
        return Optional.of(ByteBuffer.allocate(0));
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
        // Needed for cutting off what the encoder added.
        decoder.pkt_timebase(container.timeBase());
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
            if (isRefused) {
                endure();
            }
        }
    }

    private void endure() throws Unplayable {
        damagedInRow++;
        if (damagedInRow > PATIENCE) {
            throw new Unplayable(name + " is damaged and cannot be played any further.");
        }
    }

    private ByteBuffer sound() throws Unplayable {
        if (silences != null) {
            long ahead = placeOf(frame) - position;
            if (isPlaced) silences.goOn(ahead, converted());
            else isPlaced = silences.begin(ahead, converted());
            return ByteBuffer.allocate(0);
        }
        long place = isPlaced ? position : placeOf(frame);
        long skip = Math.max(0, from - place);
        if (!isPlaced && skip >= length(frame)) {
            return ByteBuffer.allocate(0);
        }
        ByteBuffer pcm = converted();
        if (!isPlaced) {
            int cut = (int) Math.min(skip * LineFormat.FRAME_BYTES, pcm.remaining());
            pcm.position(cut);
            pcm = pcm.slice();
            position = Math.max(place, from);
            isPlaced = true;
        }
        position += pcm.remaining() / LineFormat.FRAME_BYTES;
        return pcm;
    }

    private long placeOf(AVFrame decoded) {
        long timeStamp = decoded.best_effort_timestamp();
        return timeStamp == AV_NOPTS_VALUE ? from : container.place(timeStamp);
    }

    private static long length(AVFrame decoded) {
        return (long) decoded.nb_samples() * LineFormat.RATE / Math.max(1, decoded.sample_rate());
    }

    private ByteBuffer converted() throws Unplayable {
        try {
            return resampler.convert(frame);
        } catch (IllegalArgumentException _) {
            throw new Unplayable(name + " has sound in a form that cannot be played.");
        }
    }

    private void checkEnd() throws Unplayable {
        if (!isPlaced && from == 0) {
            throw new Unplayable(name + " holds no sound to play.");
        }
        long length = container.length();
        long slack = Math.max(SLACK, length / 50);
        if (isPlaced && container.isLengthCertain() && position + slack < length) {
            throw new Unplayable(
                    "%s stops at %s of %s: the file is incomplete. Copy it again."
                            .formatted(name, clock(position), clock(length)));
        }
    }

    private static String clock(long frames) {
        long seconds = frames / LineFormat.RATE;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
