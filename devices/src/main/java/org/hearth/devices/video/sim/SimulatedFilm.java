package org.hearth.devices.video.sim;

import org.hearth.devices.audio.sim.TrackLengths;
import org.hearth.devices.video.VideoEvent;
import org.hearth.devices.video.VideoFrame;
import org.hearth.devices.video.VideoStatus;
import org.hearth.devices.video.VideoStatus.State;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/// What the simulated player has on, moved on by looking at the clock. Thread-safe.
final class SimulatedFilm {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final long PICTURE_MS = 40;

    private final TrackLengths lengths;
    private final InstantSource clock;
    private final Consumer<VideoEvent> events;
    private State state = State.IDLE;
    private @Nullable Path film;
    private Duration length = Duration.ZERO;
    private Duration position = Duration.ZERO;
    private Instant lookedAt;
    private int volume = 100;
    private double scale = 1;

    /// The picture that was shown last, -1 when none was.
    private long shown = -1;

    SimulatedFilm(TrackLengths lengths, InstantSource clock, Consumer<VideoEvent> events) {
        this.lengths = lengths;
        this.clock = clock;
        this.events = events;
        this.lookedAt = clock.instant();
    }

    synchronized void play(Path wanted, Duration from) {
        Optional<Duration> known =
                Files.isRegularFile(wanted) ? lengths.of(wanted) : Optional.empty();
        if (known.isEmpty()) {
            state = State.IDLE;
            film = null;
            String reason =
                    Files.exists(wanted) ? " holds no picture to play." : " is no longer there.";
            String sentence = "“" + wanted.getFileName() + "”" + reason;
            events.accept(new VideoEvent.Failed(wanted, sentence));
            return;
        }
        film = wanted;
        length = known.get();
        state = State.PLAYING;
        events.accept(new VideoEvent.Opened(wanted));
        seek(from);
    }

    synchronized void pause() {
        if (state == State.PLAYING) state = State.PAUSED;
    }

    synchronized void resume() {
        if (state != State.PAUSED) return;
        if (position.equals(length)) seek(Duration.ZERO);
        state = State.PLAYING;
    }

    synchronized void seek(Duration to) {
        position = to.compareTo(length) > 0 ? length : to;
        shown = -1;
    }

    synchronized void volume(int percent) {
        volume = percent;
    }

    synchronized void screen(int width, int height) {
        scale = Math.min(1, Math.min(width / (double) WIDTH, height / (double) HEIGHT));
    }

    /// Moves on to the present moment.
    synchronized void look() {
        Instant now = clock.instant();
        Duration passed = Duration.between(lookedAt, now);
        lookedAt = now;
        if (state != State.PLAYING || film == null) return;
        position = position.plus(passed);
        if (position.compareTo(length) < 0) return;
        position = length;
        state = State.PAUSED;
        events.accept(new VideoEvent.Ended(film));
    }

    synchronized boolean show(Consumer<VideoFrame> screen) {
        long last = Math.max(0, length.toMillis() - 1) / PICTURE_MS;
        long due = Math.min(position.toMillis() / PICTURE_MS, last);
        if (state == State.IDLE || due == shown) return false;
        shown = due;
        int width = (int) Math.max(1, WIDTH * scale);
        int height = (int) Math.max(1, HEIGHT * scale);
        byte[] points = new byte[width * height * 4];
        Arrays.fill(points, (byte) (16 + due % 25 * 8));
        Duration place = Duration.ofMillis(due * PICTURE_MS);
        screen.accept(new VideoFrame(width, height, 0, place, width * 4, ByteBuffer.wrap(points)));
        return true;
    }

    synchronized VideoStatus status() {
        return film == null
                ? VideoStatus.idle(volume)
                : new VideoStatus(state, film, position, length, volume, 0, null);
    }
}
