package org.hearth.devices.video.driver;

import org.hearth.devices.audio.driver.WorkerThread;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// The one thread that decodes pictures: `hearth-video-decoder`. Thread-safe.
final class ReelThread {
    private final PicturesAhead ahead;
    private final WorkerThread thread;
    private final AtomicLong latest = new AtomicLong();

    ReelThread(PictureStore store, FilmClock clock, ReelNews news) {
        ahead = new PicturesAhead(store, clock, news);
        thread = new WorkerThread("hearth-video-decoder", ahead::step, ahead::failed);
    }

    void begin() {
        thread.start();
    }

    /// Opens a film and goes to a place in it, in place of everything before.
    void start(long run, Path film, Duration from) {
        latest.set(run);
        thread.post(() -> ahead.start(run, film, from));
    }

    /// Goes to a place; of several that wait, to the last one only.
    void seek(long run, Duration to) {
        latest.set(run);
        thread.post(
                () -> {
                    if (latest.get() == run) ahead.seek(run, to);
                });
    }

    /// Paints no larger from now on.
    void fit(Size screen) {
        thread.post(() -> ahead.fit(screen));
    }

    /// Closes the film.
    void halt() {
        thread.post(ahead::halt);
    }

    /// Fills the store up again.
    void wake() {
        thread.post(() -> {});
    }

    /// Closes the film and ends the thread, and does not wait for that.
    void end() {
        thread.end(ahead::halt);
    }
}
