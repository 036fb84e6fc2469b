package org.hearth.devices.audio.sim;

import org.hearth.devices.audio.AudioEvent;
import org.hearth.devices.audio.AudioEvent.Blame;
import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioStatus;
import org.hearth.devices.audio.AudioStatus.State;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// What the simulated player is at, moved on by looking at the clock. One thread at a time, but for
/// [#status()], which is thread-safe.
final class SimulatedPlayback {
    private record Reel(Path file, Duration length) {}

    private final TrackLengths lengths;
    private final SimulatedAudioOutputs outputs;
    private final InstantSource clock;
    private final Consumer<AudioEvent> events;

    private State state = State.IDLE;
    private @Nullable Reel current;
    private @Nullable Reel next;
    private Duration position = Duration.ZERO;
    private Instant lookedAt;
    private int volume = 100;
    private AudioOutputId output = AudioOutputId.SYSTEM_DEFAULT;
    private @Nullable String problem;
    private volatile AudioStatus status = AudioStatus.idle(volume, output);

    SimulatedPlayback(
            TrackLengths lengths,
            SimulatedAudioOutputs outputs,
            InstantSource clock,
            Consumer<AudioEvent> events) {
        this.lengths = lengths;
        this.outputs = outputs;
        this.clock = clock;
        this.events = events;
        this.lookedAt = clock.instant();
    }

    void play(Path file, Duration from) {
        next = null;
        becomeIdle();
        Optional<Reel> reel = load(file);
        if (reel.isPresent()) {
            current = reel.get();
            position = from;
            if (begin()) {
                events.accept(new AudioEvent.Started(file));
            }
        }
    }

    void prepare(Path file) {
        next = current == null ? null : load(file).orElse(null);
    }

    void unprepare() {
        next = null;
    }

    void pause() {
        if (current != null) {
            state = State.PAUSED;
            problem = null;
        }
    }

    void resume() {
        if (state == State.PAUSED || state == State.STALLED) {
            begin();
        }
    }

    void stop() {
        next = null;
        becomeIdle();
    }

    void seek(Duration target) {
        if (current != null) {
            position = target;
        }
    }

    void volume(int percent) {
        volume = percent;
    }

    void output(AudioOutputId other) {
        output = other;
        if (state == State.STALLED) {
            begin();
        }
    }

    /// Moves everything on to the present moment.
    void look() {
        Instant now = clock.instant();
        Duration passed = Duration.between(lookedAt, now);
        lookedAt = now;
        if (state == State.PLAYING && outputIsThere() && passed.isPositive()) {
            position = position.plus(passed);
        }
        while (state == State.PLAYING && current != null && isPastEnd(current)) {
            turnOver(current);
        }
        publish();
    }

    AudioStatus status() {
        return status;
    }

    private boolean begin() {
        state = State.PLAYING;
        problem = null;
        return outputIsThere();
    }

    private boolean outputIsThere() {
        Optional<String> missing = outputs.problemOf(output);
        if (missing.isPresent() && current != null) {
            state = State.STALLED;
            problem = missing.get();
            events.accept(new AudioEvent.Failed(current.file(), Blame.OUTPUT, missing.get()));
        }
        return missing.isEmpty();
    }

    private boolean isPastEnd(Reel reel) {
        return position.compareTo(reel.length()) >= 0;
    }

    private void turnOver(Reel ended) {
        if (next == null) {
            becomeIdle();
            events.accept(new AudioEvent.Ended(ended.file()));
        } else {
            position = position.minus(ended.length());
            current = next;
            events.accept(new AudioEvent.Advanced(next.file()));
            next = null;
        }
    }

    private Optional<Reel> load(Path file) {
        Optional<Duration> length = Files.isRegularFile(file) ? lengths.of(file) : Optional.empty();
        if (length.isEmpty()) {
            String reason =
                    Files.exists(file) ? " holds no sound to play." : " is no longer there.";
            String sentence = "“" + file.getFileName() + "”" + reason;
            events.accept(new AudioEvent.Failed(file, Blame.FILE, sentence));
        }
        return length.map(known -> new Reel(file, known));
    }

    private void becomeIdle() {
        state = State.IDLE;
        current = null;
        problem = null;
        position = Duration.ZERO;
    }

    private void publish() {
        Reel reel = current;
        status =
                reel == null
                        ? AudioStatus.idle(volume, output)
                        : new AudioStatus(
                                state,
                                reel.file(),
                                position,
                                reel.length(),
                                volume,
                                output,
                                problem);
    }
}
