package org.hearth.devices.audio.sim;

import org.hearth.devices.audio.AudioEvent;
import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioPlayer;
import org.hearth.devices.audio.AudioStatus;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Plays nothing, in the time of the clock it is given: looks at it 50 times a second, so a test
/// that turns a clock on sees the player follow. Thread-safe.
public final class SimulatedAudioPlayer implements AudioPlayer {
    private static final long LOOK_MS = 20;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("hearth-simulated-audio").daemon().factory());
    private final SimulatedPlayback playback;
    private volatile Consumer<AudioEvent> listener = _ -> {};

    public SimulatedAudioPlayer(
            TrackLengths lengths, SimulatedAudioOutputs outputs, InstantSource clock) {
        playback = new SimulatedPlayback(lengths, outputs, clock, this::tell);
        var _ = thread.scheduleAtFixedRate(playback::look, 0, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void play(Path file, Duration from) {
        run(() -> playback.play(file, from.isNegative() ? Duration.ZERO : from));
    }

    @Override
    public void prepare(Path next) {
        run(() -> playback.prepare(next));
    }

    @Override
    public void unprepare() {
        run(playback::unprepare);
    }

    @Override
    public void pause() {
        run(playback::pause);
    }

    @Override
    public void resume() {
        run(playback::resume);
    }

    @Override
    public void stop() {
        run(playback::stop);
    }

    @Override
    public void seek(Duration position) {
        run(() -> playback.seek(position.isNegative() ? Duration.ZERO : position));
    }

    @Override
    public void volume(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("The volume is 0 to 100, not " + percent + ".");
        }
        run(() -> playback.volume(percent));
    }

    @Override
    public void output(AudioOutputId output) {
        run(() -> playback.output(output));
    }

    @Override
    public AudioStatus status() {
        return playback.status();
    }

    @Override
    public void listen(Consumer<AudioEvent> newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        run(playback::stop);
        thread.shutdown();
    }

    /// Settles what happened until now, does it, and shows the outcome.
    private void run(Runnable command) {
        try {
            thread.execute(
                    () -> {
                        playback.look();
                        command.run();
                        playback.look();
                    });
        } catch (RejectedExecutionException _) {
            // Closed: commands do nothing any more, as the port says.
            thread.shutdown();
        }
    }

    /// A task of its own, so that what a listener throws does not stop the clock.
    private void tell(AudioEvent event) {
        thread.execute(() -> listener.accept(event));
    }
}
