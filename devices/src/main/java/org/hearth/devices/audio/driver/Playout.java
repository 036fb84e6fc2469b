package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.AudioEvent;
import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioStatus;
import org.hearth.devices.audio.AudioStatus.State;
import org.hearth.devices.audio.driver.Decoded.Fault;
import org.hearth.devices.audio.driver.Decoded.Over;
import org.hearth.devices.audio.driver.Decoded.Sound;
import org.hearth.devices.audio.driver.Decoded.Waiting;
import org.hearth.devices.audio.driver.HeardClock.Heard;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// What is played, held and followed: the player's state, moved by commands and by the sound that
/// is heard. Lives on the line thread; [#status()] and [#sighting()] are thread-safe.
final class Playout {
    private static final Duration TICK = Duration.ofMillis(10);
    private static final Duration LINGER_LOOK = Duration.ofMillis(250);

    /// How long an idle player keeps the line: a mixer behind it may still hold the last notes.
    private static final long LINGER_NANOS = 1_000_000_000L;

    /// How long the decoder may keep the line waiting before people are told.
    private static final long HUNGER_NANOS = 1_000_000_000L;

    private final Outlet outlet;
    private final PcmBuffer buffer;
    private final Decoder decoder;
    private final Programme programme;
    private final LongSupplier nanos;

    private State state = State.IDLE;
    private Duration position = Duration.ZERO;
    private Duration length = Duration.ZERO;
    private @Nullable String problem;
    private int volume = 100;
    private long soundAt;
    private boolean isOver;
    private volatile Sighting sighting;

    /// @param nanos a monotonic clock
    Playout(
            Outlet outlet,
            PcmBuffer buffer,
            Decoder decoder,
            Consumer<AudioEvent> events,
            LongSupplier nanos) {
        this.outlet = outlet;
        this.buffer = buffer;
        this.decoder = decoder;
        this.programme =
                new Programme(
                        event -> {
                            look();
                            events.accept(event);
                        });
        this.nanos = nanos;
        this.sighting = new Sighting(AudioStatus.idle(volume, outlet.output()), nanos.getAsLong());
    }

    void play(Path file, Duration from) {
        programme.putOn(file);
        length = Duration.ZERO;
        state = State.PLAYING;
        relaunch(from);
    }

    void prepare(Path file) {
        unprepare();
        Cue current = programme.current();
        if (current != null) {
            buffer.expect();
            decoder.follow(programme.putNext(current, file));
        }
    }

    void unprepare() {
        Cue next = programme.next();
        if (next != null) {
            decoder.retract(next);
            programme.dropNext();
        }
    }

    void pause() {
        if (state == State.PLAYING || state == State.STALLED) {
            state = State.PAUSED;
            problem = null;
            outlet.fadeTo(0);
        }
    }

    void resume() {
        if (state == State.STALLED || (state == State.PAUSED && !outlet.isOpen())) {
            state = State.PLAYING;
            relaunch(position);
        } else if (state == State.PAUSED) {
            state = State.PLAYING;
            soundAt = nanos.getAsLong();
            outlet.wake();
            outlet.fadeTo(volume);
        }
    }

    void stop() {
        outlet.silence();
        becomeIdle();
    }

    void seek(Duration target) {
        if (state == State.STALLED) {
            position = target;
        } else {
            relaunch(target);
        }
    }

    void volume(int percent) {
        volume = percent;
        if (state == State.PLAYING) {
            outlet.fadeTo(percent);
        }
    }

    void output(AudioOutputId output) {
        observe();
        outlet.choose(output);
        if (state == State.STALLED) {
            state = State.PLAYING;
        }
        relaunch(position);
    }

    /// Feeds the line, looks at what is heard, and says when to look again.
    Duration step() {
        try {
            feed();
            observe();
            outlet.check();
        } catch (OutputMissing missing) {
            stall(missing.sentence());
        }
        finishWhenHeard();
        look();
        return pauseUntilNextStep();
    }

    /// Keeps how it stands for [#status()]; also before each event, as who hears it may ask at
    /// once.
    private void look() {
        sighting = new Sighting(describe(), nanos.getAsLong());
    }

    Sighting sighting() {
        return sighting;
    }

    AudioStatus status() {
        return sighting.at(nanos.getAsLong());
    }

    /// Frees the output after something that should not happen on the line.
    void failed(Throwable cause) {
        if (programme.current() != null) {
            stall("The sound output failed (" + cause.getClass().getSimpleName() + ").");
        }
    }

    void close() {
        outlet.close();
        becomeIdle();
        look();
    }

    private void relaunch(Duration from) {
        Cue current = programme.current();
        if (current != null) {
            launch(programme.renew(current), from);
        }
    }

    /// Begins a run: plays, or holds, a track from a position on an emptied line.
    private void launch(Cue cue, Duration from) {
        position = from;
        problem = null;
        isOver = false;
        soundAt = nanos.getAsLong();
        buffer.begin(cue.run());
        try {
            outlet.begin();
        } catch (OutputMissing missing) {
            stall(missing.sentence());
            return;
        }
        if (state == State.PLAYING) {
            outlet.enter(volume, from);
        }
        decoder.start(cue, from);
        Cue next = programme.next();
        if (next != null) {
            decoder.follow(next);
        }
    }

    private void feed() throws OutputMissing {
        boolean isFed = state == State.PLAYING || state == State.PAUSED;
        while (isFed) {
            int room = state == State.PAUSED ? outlet.roomToFade() : outlet.room();
            isFed = room > 0 && pass(buffer.take(room));
        }
        if (buffer.isLow()) {
            decoder.wake();
        }
    }

    /// Hands on what the decoder gave; says whether there may be more.
    private boolean pass(Decoded decoded) throws OutputMissing {
        return switch (decoded) {
            case Sound sound -> {
                outlet.send(sound);
                soundAt = nanos.getAsLong();
                programme.sent(sound.track().cue());
                isOver = false;
                yield true;
            }
            case Fault fault -> {
                programme.broke(fault, outlet.holds(fault.cue()));
                yield true;
            }
            case Waiting _ -> {
                isOver = false;
                yield false;
            }
            case Over _ -> {
                isOver = true;
                yield false;
            }
        };
    }

    private void observe() {
        if (state == State.PLAYING || state == State.PAUSED) {
            outlet.heard().ifPresent(this::see);
        }
    }

    private void see(Heard heard) {
        length = heard.track().length();
        position = LineFormat.time(heard.position());
        programme.heard(heard.track().cue());
    }

    private void finishWhenHeard() {
        Cue current = programme.current();
        if (state == State.PLAYING && isOver && outlet.isHeard() && current != null) {
            becomeIdle();
            programme.ended(current);
        }
    }

    private void stall(String sentence) {
        outlet.close();
        decoder.halt();
        state = State.STALLED;
        problem = sentence;
        programme.stalled(sentence);
    }

    private void becomeIdle() {
        buffer.begin(programme.putOff());
        decoder.halt();
        state = State.IDLE;
        problem = null;
        position = Duration.ZERO;
        length = Duration.ZERO;
        soundAt = nanos.getAsLong();
    }

    private Duration pauseUntilNextStep() {
        return switch (state) {
            case PLAYING -> TICK;
            case STALLED -> WorkerThread.UNTIL_POSTED;
            case PAUSED -> {
                if (outlet.roomToFade() > 0 || !outlet.isHeard()) {
                    yield TICK;
                }
                outlet.rest();
                yield WorkerThread.UNTIL_POSTED;
            }
            case IDLE -> {
                if (outlet.isOpen() && nanos.getAsLong() - soundAt < LINGER_NANOS) {
                    yield LINGER_LOOK;
                }
                outlet.close();
                yield WorkerThread.UNTIL_POSTED;
            }
        };
    }

    private AudioStatus describe() {
        Cue current = programme.current();
        Path file = current == null ? null : current.file();
        State shown = state;
        String told = problem;
        if (current != null && isHungry()) {
            shown = State.STALLED;
            told = "Waiting for " + current.name() + " to be read.";
        }
        return new AudioStatus(shown, file, position, length, volume, outlet.output(), told);
    }

    private boolean isHungry() {
        return state == State.PLAYING
                && outlet.isHeard()
                && nanos.getAsLong() - soundAt > HUNGER_NANOS;
    }
}
