package org.hearth.server.boxes;

import org.hearth.devices.audio.OpusEncoder;
import org.hearth.server.fleet.DeviceId;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// The loudspeaker of one connected box. Thread-safe; commands return at once.
///
/// A packet goes out every 60 ms, one ahead of what is heard. A box that takes none any more holds
/// its place for ten seconds and is cut off then.
public final class BoxSpeaker {
    private static final long PACKET_MS = OpusEncoder.PACKET.toMillis();
    private static final int AHEAD = 1;

    /// Packets that have not left the hub; more are not put behind them.
    private static final int MOST_UNSENT = 2;

    private static final long LONGEST_STALL = 10_000 / PACKET_MS;
    private static final long REPORT_EVERY = 5_000 / PACKET_MS;

    private final BoxLine line;
    private final Encodings encodings;
    private final Metronome metronome;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Listener listener = Listener.NOBODY;
    private @Nullable Sound sound;
    private @Nullable Sound next;
    private EncodedTrack track = new EncodedTrack();
    private int at;
    private State state = State.IDLE;
    private @Nullable Run run;

    /// What it does.
    public enum State {
        IDLE,
        PLAYING,
        PAUSED
    }

    /// What is heard.
    ///
    /// @param sound null while it is idle
    public record Status(State state, @Nullable Sound sound, Duration position) {}

    /// Hears how it goes on, one thing at a time.
    public interface Listener {
        /// Nobody who hears.
        Listener NOBODY = new Listener() {};

        /// It does something else, or has gone on for five seconds.
        default void changed(Status status) {}

        /// The sound that was to follow has taken over.
        default void advanced(Sound to) {}

        /// A sound is over and nothing follows.
        ///
        /// @param problem why it ended before its time; null at its end
        default void ended(Sound sound, @Nullable String problem) {}

        /// Somebody pressed the button of the box: it wants to hear no more.
        default void silenced() {}
    }

    BoxSpeaker(BoxLine line, Encodings encodings, Metronome metronome) {
        this.line = line;
        this.encodings = encodings;
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
    public void play(Sound wanted, Duration from) {
        guarded(
                () -> {
                    sound = wanted;
                    next = null;
                    track = encodings.of(wanted);
                    at = packets(from);
                    line.begin(wanted.title());
                    go();
                });
    }

    /// Names the sound that follows without a gap; null for none.
    public void follow(@Nullable Sound wanted) {
        guarded(
                () -> {
                    next = wanted;
                    if (wanted != null) encodings.of(wanted);
                });
    }

    /// Holds its place.
    public void pause() {
        guarded(
                () -> {
                    if (state != State.PLAYING) return;
                    halt(State.PAUSED);
                });
    }

    /// Goes on after a pause.
    public void resume() {
        guarded(
                () -> {
                    if (state != State.PAUSED || sound == null) return;
                    line.begin(sound.title());
                    go();
                });
    }

    /// Ends, without a word to the listener.
    public void stop() {
        guarded(
                () -> {
                    if (state == State.IDLE) return;
                    halt(State.IDLE);
                    sound = null;
                    next = null;
                });
    }

    /// Moves within the sound; paused stays paused.
    public void seek(Duration to) {
        guarded(() -> at = packets(to));
    }

    /// Sets the loudness, 0 to 100.
    public void volume(int percent) {
        line.volume(percent);
    }

    /// What is heard now.
    public Status status() {
        lock.lock();
        try {
            return new Status(state, sound, Duration.ofMillis(Math.max(0, at - AHEAD) * PACKET_MS));
        } finally {
            lock.unlock();
        }
    }

    /// Its button was pressed.
    void pressed() {
        line.wire().later(() -> listener.silenced());
    }

    private void go() {
        state = State.PLAYING;
        run = new Run();
        metronome.start(run);
    }

    private void halt(State into) {
        state = into;
        run = null;
        line.end();
    }

    private static int packets(Duration place) {
        return Math.toIntExact(Math.max(0, place.toMillis() / PACKET_MS));
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
            } finally {
                lock.unlock();
            }
        }

        private boolean play() {
            if (line.wire().backlog() > MOST_UNSENT) return hold();
            stalled = 0;
            boolean isSent = send();
            if (strikes == 0) for (int i = 0; i < AHEAD; i++) isSent = send();
            strikes++;
            if (!isSent && track.isComplete()) return over();
            if (strikes % REPORT_EVERY == 0) tell();
            return true;
        }

        private boolean hold() {
            stalled++;
            if (stalled <= LONGEST_STALL) return true;
            line.wire().close();
            return false;
        }

        private boolean send() {
            ByteBuffer packet = track.packet(at);
            if (packet == null) return false;
            line.sound(packet, at * PACKET_MS);
            at++;
            return true;
        }

        private boolean over() {
            Sound after = next;
            String problem = track.problem();
            if (after == null || problem != null) return end(problem);
            sound = after;
            next = null;
            track = encodings.of(after);
            at = 0;
            line.name(after.title());
            line.wire().later(() -> listener.advanced(after));
            send();
            return true;
        }

        private boolean end(@Nullable String problem) {
            Sound ended = sound;
            halt(State.IDLE);
            sound = null;
            next = null;
            if (ended != null) line.wire().later(() -> listener.ended(ended, problem));
            return false;
        }

        private void tell() {
            Status now = status();
            line.wire().later(() -> listener.changed(now));
        }
    }
}
