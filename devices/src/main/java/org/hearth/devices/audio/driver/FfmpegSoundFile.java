package org.hearth.devices.audio.driver;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

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

    private static final StreamDecoder.Limits LIMITS = new StreamDecoder.Limits(64, 200);

    /// How much a file may end too early without a word.
    private static final long SLACK = LineFormat.RATE;

    private final String name;
    private final Container container;
    private final Resampler resampler;
    private final StreamDecoder decoder;
    private final AVFrame frame;
    private final @Nullable Silences silences;

    /// Where [#next()] begins; sound before it is decoded and dropped.
    private final long from;

    private long position;
    private boolean isPlaced;

    private FfmpegSoundFile(
            Path file,
            Container container,
            StreamDecoder decoder,
            Resampler resampler,
            long from,
            Wanted wanted) {
        this.name = Cue.nameOf(file);
        this.silences = wanted == Wanted.FILM_SOUND ? new Silences() : null;
        this.container = container;
        this.resampler = resampler;
        this.from = from;
        this.position = from;
        this.decoder = decoder;
        frame = decoder.frame();
    }

    static FfmpegSoundFile open(Path file, Wanted wanted, Duration from, Resampler resampler)
            throws Unplayable {
        long place = LineFormat.frames(from);
        Container container = Container.open(file, wanted);
        StreamDecoder decoder = StreamDecoder.open(file, container, LIMITS, _ -> {});
        FfmpegSoundFile opened =
                new FfmpegSoundFile(file, container, decoder, resampler, place, wanted);
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
        return switch (decoder.next()) {
            case FRAME -> Optional.of(sound());
            case NOTHING_YET -> Optional.of(ByteBuffer.allocate(0));
            case END -> {
                checkEnd();
                yield Optional.empty();
            }
        };
    }

    @Override
    public void close() {
        decoder.close();
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
