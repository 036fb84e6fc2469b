package org.hearth.devices.video.sim;

import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.sim.TrackLengths;
import org.hearth.devices.video.VideoEvent;
import org.hearth.devices.video.VideoFrame;
import org.hearth.devices.video.VideoPlayer;
import org.hearth.devices.video.VideoStatus;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Shows grey pictures, 25 a second, in the time of the clock it is given: looks at it 50 times a
/// second, so a test that turns a clock on sees the player follow. Thread-safe.
public final class SimulatedVideoPlayer implements VideoPlayer {
    private static final long LOOK_MS = 20;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("hearth-simulated-video").daemon().factory());
    private final SimulatedFilm film;
    private volatile Consumer<VideoEvent> listener = _ -> {};

    /// @param lengths of the films
    public SimulatedVideoPlayer(TrackLengths lengths, InstantSource clock) {
        film = new SimulatedFilm(lengths, clock, this::tell);
        var _ = thread.scheduleAtFixedRate(film::look, 0, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void play(Path wanted, Duration from) {
        run(() -> film.play(wanted, notNegative(from)));
    }

    @Override
    public void pause() {
        run(film::pause);
    }

    @Override
    public void resume() {
        run(film::resume);
    }

    @Override
    public void seek(Duration position) {
        run(() -> film.seek(notNegative(position)));
    }

    @Override
    public void volume(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("The volume is 0 to 100, not " + percent + ".");
        }
        run(() -> film.volume(percent));
    }

    @Override
    public void output(AudioOutputId output) {
        // Silence sounds the same everywhere.
    }

    @Override
    public void screen(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "No screen is " + width + " by " + height + " points large.");
        }
        run(() -> film.screen(width, height));
    }

    @Override
    public boolean show(Consumer<VideoFrame> screen) {
        return !thread.isShutdown() && film.show(screen);
    }

    @Override
    public VideoStatus status() {
        return film.status();
    }

    @Override
    public void listen(Consumer<VideoEvent> newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private void run(Runnable command) {
        try {
            thread.execute(
                    () -> {
                        film.look();
                        command.run();
                        film.look();
                    });
        } catch (RejectedExecutionException _) {
            // Closed: commands do nothing any more, as the port says.
            thread.shutdown();
        }
    }

    /// A task of its own, so that what a listener throws does not stop the clock.
    private void tell(VideoEvent event) {
        thread.execute(() -> listener.accept(event));
    }

    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
