package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.AudioEvent;
import org.hearth.devices.audio.AudioEvent.Blame;
import org.hearth.devices.audio.driver.Decoded.Fault;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Which order is on and which is next, and the events that tell of it. Lives on the line thread.
final class Programme {
    private final Consumer<AudioEvent> events;
    private @Nullable Cue current;
    private @Nullable Cue next;

    /// Number of the order known to be broken: its end is no [AudioEvent.Ended].
    private long broken;

    /// What is to be told once the broken order's last sound was heard.
    private AudioEvent.@Nullable Failed failure;

    /// Number of the order whose [AudioEvent.Started] is still to come.
    private long awaited;

    private long lastNumber;

    Programme(Consumer<AudioEvent> events) {
        this.events = events;
    }

    @Nullable Cue current() {
        return current;
    }

    @Nullable Cue next() {
        return next;
    }

    /// Puts a file on, with nothing after it.
    void putOn(Path file) {
        lastNumber++;
        failure = null;
        current = new Cue(lastNumber, lastNumber, file);
        next = null;
        awaited = lastNumber;
    }

    /// Puts a file after `now`, which is on.
    Cue putNext(Cue now, Path file) {
        lastNumber++;
        Cue cue = new Cue(now.run(), lastNumber, file);
        next = cue;
        return cue;
    }

    void dropNext() {
        next = null;
    }

    /// Moves what is on and what is next into a new run, and returns what is on.
    Cue renew(Cue now) {
        lastNumber++;
        failure = null;
        Cue renewed = now.inRun(lastNumber);
        current = renewed;
        next = next == null ? null : next.inRun(lastNumber);
        return renewed;
    }

    /// Puts everything off and returns the number of the silent run that follows.
    long putOff() {
        current = null;
        next = null;
        lastNumber++;
        return lastNumber;
    }

    /// Tells that sound of an order goes to the line.
    void sent(Cue cue) {
        if (cue.number() == awaited) {
            awaited = 0;
            events.accept(new AudioEvent.Started(cue.file()));
        }
    }

    /// Tells that sound of an order is heard.
    void heard(Cue cue) {
        if (!cue.equals(current)) {
            current = cue;
            next = cue.equals(next) ? null : next;
            tellFailure();
            events.accept(new AudioEvent.Advanced(cue.file()));
        }
    }

    /// Tells that a file cannot be played, or will when its last sound was heard and nothing takes
    /// over; what is next is dropped when it is that one and nothing of it `isHeld` by the line.
    void broke(Fault fault, boolean isHeld) {
        Cue cue = fault.cue();
        broken = cue.number();
        if (cue.equals(next) && !isHeld) {
            next = null;
        }
        failure = new AudioEvent.Failed(cue.file(), Blame.FILE, fault.sentence());
        if (!cue.equals(current) || next != null) tellFailure();
    }

    /// Tells that an order was heard to its end.
    void ended(Cue cue) {
        tellFailure();
        if (cue.number() != broken) {
            events.accept(new AudioEvent.Ended(cue.file()));
        }
    }

    private void tellFailure() {
        if (failure == null) return;
        AudioEvent.Failed told = failure;
        failure = null;
        events.accept(told);
    }

    /// Tells that there is no output.
    void stalled(String sentence) {
        if (current != null) {
            events.accept(new AudioEvent.Failed(current.file(), Blame.OUTPUT, sentence));
        }
    }
}
