package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.AudioEvent;
import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioPlayer;
import org.hearth.devices.audio.AudioStatus;
import org.hearth.devices.audio.driver.Container.Wanted;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Plays through ffmpeg and javax.sound. Three daemon threads, none of them busy while idle: one
/// decodes about a second ahead, one feeds 100 ms of sound to the line, one calls the listener.
/// Thread-safe.
public final class FfmpegAudioPlayer implements AudioPlayer {
    private static final Duration LINE_PATIENCE = Duration.ofMillis(500);
    private static final Duration DECODER_PATIENCE = Duration.ofMillis(300);
    private static final Duration LISTENER_PATIENCE = Duration.ofMillis(100);

    private final DecoderThread decoder;
    private final Playout playout;
    private final WorkerThread line;
    private final WorkerThread listening;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private volatile Consumer<AudioEvent> listener = _ -> {};

    /// A player on the outputs of this machine; opens nothing before the first play.
    public FfmpegAudioPlayer() {
        this(new JavaSoundLines(), FfmpegSoundFiles::new);
    }

    /// A player of what is heard in films, on the outputs of this machine: where a film has no
    /// sound for a while it is silent, so that a position is one in the film.
    public static FfmpegAudioPlayer ofFilms() {
        return new FfmpegAudioPlayer(
                new JavaSoundLines(), () -> new FfmpegSoundFiles(Wanted.FILM_SOUND));
    }

    FfmpegAudioPlayer(SoundLines lines, Supplier<SoundFiles> files) {
        PcmBuffer buffer = new PcmBuffer();
        Outlet outlet = new Outlet(lines, System::nanoTime);
        decoder = new DecoderThread(files, buffer);
        playout = new Playout(outlet, buffer, decoder, this::tell, System::nanoTime);
        line = new WorkerThread("hearth-audio-line", playout::step, playout::failed);
        listening =
                new WorkerThread("hearth-audio-events", () -> WorkerThread.UNTIL_POSTED, _ -> {});
        decoder.begin();
        line.start();
        listening.start();
    }

    @Override
    public void play(Path file, Duration from) {
        line.post(() -> playout.play(file, notNegative(from)));
    }

    @Override
    public void prepare(Path next) {
        line.post(() -> playout.prepare(next));
    }

    @Override
    public void unprepare() {
        line.post(playout::unprepare);
    }

    @Override
    public void pause() {
        line.post(playout::pause);
    }

    @Override
    public void resume() {
        line.post(playout::resume);
    }

    @Override
    public void stop() {
        line.post(playout::stop);
    }

    @Override
    public void seek(Duration position) {
        line.post(() -> playout.seek(notNegative(position)));
    }

    @Override
    public void volume(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("The volume is 0 to 100, not " + percent + ".");
        }
        line.post(() -> playout.volume(percent));
    }

    @Override
    public void output(AudioOutputId output) {
        line.post(() -> playout.output(output));
    }

    @Override
    public AudioStatus status() {
        return playout.status();
    }

    /// The status with the moment of which it tells.
    public Sighting sighting() {
        return playout.sighting();
    }

    @Override
    public void listen(Consumer<AudioEvent> newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            line.close(playout::close, LINE_PATIENCE);
            decoder.close(DECODER_PATIENCE);
            listening.close(() -> {}, LISTENER_PATIENCE);
        }
    }

    private void tell(AudioEvent event) {
        listening.post(() -> listener.accept(event));
    }

    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
