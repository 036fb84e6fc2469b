package org.hearth.server.boxes;

import org.hearth.devices.audio.PacketEncoder;
import org.hearth.server.fleet.DeviceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// The loudspeaker of one connected box. Thread-safe; commands return at once.
///
/// A packet goes out every 60 ms, one ahead of what is heard. A box that takes none any more holds
/// its place for ten seconds and is cut off then. Orders are numbered by whoever gives them; what
/// is told carries the number of the last one, so that a late word is known as such.
public final class BoxSpeaker {
    private static final Logger LOG = LoggerFactory.getLogger(BoxSpeaker.class);
    private static final long PACKET_MS = PacketEncoder.PACKET.toMillis();
    private static final int AHEAD = 1;

    private static final long LONGEST_STALL = 10_000 / PACKET_MS;
    private static final long REPORT_EVERY = 5_000 / PACKET_MS;

    private final BoxLine line;
    private final Encodings encodings;
    private final Reel reel;
    private final Metronome metronome;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Listener listener = Listener.NOBODY;
    private long order;
    private boolean isGone;
    private State state = State.IDLE;
    private @Nullable Run run;
    private @Nullable Interlude interlude;

    /// What it does.
    public enum State {
        IDLE,
        PLAYING,
        PAUSED
    }

    /// What is heard.
    ///
    /// @param sound null while it is idle
    /// @param order the number of the last one
    public record Status(State state, @Nullable Sound sound, Duration position, long order) {}

    /// Hears how it goes on, one thing at a time.
    public interface Listener {
        /// Nobody who hears.
        Listener NOBODY = new Listener() {};

        /// It has gone on for five seconds.
        default void changed(Status status) {}

        /// The sound that was to follow has taken over.
        default void advanced(Sound to, long order) {}

        /// A sound is over and nothing follows.
        ///
        /// @param problem why it ended before its time; null at its end
        default void ended(Sound sound, @Nullable String problem, long order) {}

        /// Somebody pressed the button of the box: it has fallen silent.
        default void silenced() {}
    }

    BoxSpeaker(BoxLine line, Encodings encodings, Metronome metronome) {
        this.line = line;
        this.encodings = encodings;
        reel = new Reel(encodings);
        this.metronome = metronome;
    }

    /// Which box it is.
    public DeviceId device() {
        return line.device();
    }

    BoxLine line() {
        return line;
    }

    /// Sets who hears, in place of whoever did.
    public void listen(Listener who) {
        listener = who;
    }

    /// Plays a sound from a place, in place of whatever is played or was to follow.
    public void play(Sound wanted, Duration from, long number) {
        guarded(
                () -> {
                    if (isGone) return;
                    order = number;
                    reel.put(wanted, from);
                    line.begin(wanted.title());
                    go();
                });
    }

    /// Names the sound that follows; null for none.
    public void follow(@Nullable Sound wanted) {
        guarded(
                () -> {
                    reel.follow(isGone ? null : wanted);
                });
    }

    /// Holds its place.
    public void pause(long number) {
        guarded(
                () -> {
                    order = number;
                    if (state == State.PLAYING) halt(State.PAUSED);
                });
    }

    /// Goes on after a pause.
    public void resume(long number) {
        guarded(
                () -> {
                    order = number;
                    Sound sound = reel.sound();
                    if (state != State.PAUSED || sound == null || isGone) return;
                    line.begin(sound.title());
                    go();
                });
    }

    /// Ends, without a word to the listener.
    public void stop(long number) {
        guarded(
                () -> {
                    order = number;
                    if (state != State.IDLE || interlude != null) rest();
                });
    }

    /// Moves within the sound; paused stays paused.
    public void seek(Duration to, long number) {
        guarded(
                () -> {
                    order = number;
                    reel.seek(to);
                });
    }

    /// Sets the loudness, 0 to 100.
    public void volume(int percent) {
        line.volume(percent);
    }

    /// Plays something short in between: what plays goes on after it where it was, what is held
    /// stays so, and whatever it is told meanwhile takes its place at once.
    void interject(Sound wanted) {
        guarded(
                () -> {
                    if (isGone) return;
                    Interlude one = new Interlude(line, encodings.of(wanted, 0));
                    run = null;
                    interlude = one;
                    line.begin(wanted.title());
                    metronome.start(() -> strike(one));
                });
    }

    private boolean strike(Interlude one) {
        lock.lock();
        try {
            if (interlude != one) return false;
            if (goesOn(one)) return true;
            Sound sound = reel.sound();
            if (state == State.PLAYING && sound != null) {
                line.begin(sound.title());
                go();
            } else halt(state);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// One that fails is over: what played before goes on.
    private static boolean goesOn(Interlude one) {
        try {
            return one.strike();
        } catch (RuntimeException failure) {
            LOG.error("a box cannot sound a tone", failure);
            return false;
        }
    }

    /// Does something behind what was told already, for a listener that must not be called back
    /// now.
    public void afterwards(Runnable word) {
        line.wire().later(word);
    }

    /// What is heard now.
    public Status status() {
        lock.lock();
        try {
            return new Status(state, reel.sound(), reel.place(AHEAD), order);
        } finally {
            lock.unlock();
        }
    }

    /// Its button was pressed: it is silent at once, whatever becomes of the word.
    void pressed() {
        guarded(
                () -> {
                    if (state == State.PLAYING) halt(State.PAUSED);
                    else if (interlude != null) halt(state);
                });
        line.wire().later(() -> listener.silenced());
    }

    /// Its connection is over: it plays nothing any more.
    void gone() {
        guarded(
                () -> {
                    isGone = true;
                    if (state != State.IDLE || interlude != null) rest();
                });
    }

    private void go() {
        state = State.PLAYING;
        interlude = null;
        run = new Run();
        metronome.start(run);
    }

    private void halt(State into) {
        state = into;
        run = null;
        interlude = null;
        line.end();
    }

    private void rest() {
        halt(State.IDLE);
        reel.clear();
    }

    private void guarded(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /// From one beginning to the next pause or end.
    private final class Run implements Metronome.Beat {
        private long strikes;
        private long stalled;

        @Override
        public boolean strike() {
            lock.lock();
            try {
                return run == this && play();
            } catch (RuntimeException failure) {
                LOG.error("a box cannot be played on", failure);
                return end("Something went wrong inside the hub.");
            } finally {
                lock.unlock();
            }
        }

        private boolean play() {
            if (line.isFull()) return hold();
            stalled = 0;
            int due = strikes == 0 ? 1 + AHEAD : line.due();
            boolean isSent = reel.send(line);
            for (int i = 1; i < due; i++) isSent = reel.send(line);
            strikes++;
            if (!isSent && reel.isOver()) return over();
            if (strikes % REPORT_EVERY == 0) tell();
            return true;
        }

        private boolean hold() {
            stalled++;
            if (stalled <= LONGEST_STALL) return true;
            line.wire().close();
            return false;
        }

        private boolean over() {
            String problem = reel.problem();
            Sound after = problem == null ? reel.turn() : null;
            if (after == null) return end(problem);
            line.name(after.title());
            long number = order;
            line.wire().later(() -> listener.advanced(after, number));
            reel.send(line);
            return true;
        }

        private boolean end(@Nullable String problem) {
            Sound ended = reel.sound();
            long number = order;
            rest();
            if (ended != null) line.wire().later(() -> listener.ended(ended, problem, number));
            return false;
        }

        private void tell() {
            Status now = status();
            line.wire().later(() -> listener.changed(now));
        }
    }
}
