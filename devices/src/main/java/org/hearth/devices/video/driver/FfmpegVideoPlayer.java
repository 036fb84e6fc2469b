package org.hearth.devices.video.driver;

import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.driver.FfmpegAudioPlayer;
import org.hearth.devices.audio.driver.WorkerThread;
import org.hearth.devices.video.VideoEvent;
import org.hearth.devices.video.VideoFrame;
import org.hearth.devices.video.VideoPlayer;
import org.hearth.devices.video.VideoStatus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Plays films through ffmpeg: pictures up to four ahead on a daemon thread of its own, the sound
/// by a [FfmpegAudioPlayer] that reads the file a second time, so that neither can starve the
/// other. Idle threads wait. Thread-safe.
public final class FfmpegVideoPlayer implements VideoPlayer {
    /// From the fetching of a picture until it is on the screen: one pulse of the window.
    private static final long SEEN_AFTER_NANOS = 16_000_000;

    private final PictureStore store = new PictureStore();
    private final FilmClock clock = new FilmClock(System::nanoTime);
    private final FfmpegAudioPlayer sound = FfmpegAudioPlayer.ofFilms();
    private final ReelThread reel;
    private final Showing showing;
    private final WorkerThread thread;
    private final WorkerThread listening;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private volatile Consumer<VideoEvent> listener = _ -> {};

    /// A player for the screen and the outputs of this machine; opens nothing before the first
    /// film.
    public FfmpegVideoPlayer() {
        reel = new ReelThread(store, clock, new Posted());
        FilmSound filmSound = new FilmSound(sound, sound::sighting, clock);
        showing = new Showing(store, clock, filmSound, sound, reel, this::tell);
        thread = new WorkerThread("hearth-video", showing::step, showing::failed);
        listening =
                new WorkerThread("hearth-video-events", () -> WorkerThread.UNTIL_POSTED, _ -> {});
        reel.begin();
        thread.start();
        listening.start();
    }

    @Override
    public void play(Path film, Duration from) {
        thread.post(() -> showing.play(film, notNegative(from)));
    }

    @Override
    public void pause() {
        thread.post(showing::pause);
    }

    @Override
    public void resume() {
        thread.post(showing::resume);
    }

    @Override
    public void seek(Duration position) {
        thread.post(() -> showing.seek(notNegative(position)));
    }

    @Override
    public void volume(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("The volume is 0 to 100, not " + percent + ".");
        }
        thread.post(() -> showing.volume(percent));
    }

    @Override
    public void output(AudioOutputId output) {
        thread.post(() -> showing.output(output));
    }

    @Override
    public void screen(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "No screen is " + width + " by " + height + " points large.");
        }
        Size size =
                new Size(
                        Math.min(width, Size.LARGEST.width()),
                        Math.min(height, Size.LARGEST.height()));
        thread.post(() -> showing.screen(size));
    }

    @Override
    public boolean show(Consumer<VideoFrame> screen) {
        if (isClosed.get()) return false;
        long ahead = clock.isRunning() ? SEEN_AFTER_NANOS : 0;
        if (store.advance(clock.now() + ahead)) reel.wake();
        return store.show(screen);
    }

    @Override
    public VideoStatus status() {
        return showing.status();
    }

    @Override
    public void listen(Consumer<VideoEvent> newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            reel.end();
            thread.end(
                    () -> {
                        showing.close();
                        sound.close();
                        listening.end(() -> {});
                    });
        }
    }

    private void tell(VideoEvent event) {
        listening.post(() -> listener.accept(event));
    }

    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    /// Takes what the decoder tells over to the player's thread.
    private final class Posted implements ReelNews {
        @Override
        public void opened(long run, Duration length, boolean hasSound) {
            thread.post(() -> showing.opened(run, length, hasSound));
        }

        @Override
        public void over(long run, long end) {
            thread.post(() -> showing.over(run, end));
        }

        @Override
        public void failed(long run, String sentence) {
            thread.post(() -> showing.failed(run, sentence));
        }
    }
}
