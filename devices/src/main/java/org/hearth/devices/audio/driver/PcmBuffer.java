package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.driver.Decoded.Fault;
import org.hearth.devices.audio.driver.Decoded.Over;
import org.hearth.devices.audio.driver.Decoded.Sound;
import org.hearth.devices.audio.driver.Decoded.Waiting;

import java.util.ArrayDeque;
import java.util.Deque;

/// Sound on its way from the decoder to the line: about a second of it, in order. Thread-safe; what
/// a decoder still delivers for an older run is dropped.
final class PcmBuffer {
    /// A full buffer: one second.
    static final int CAPACITY = LineFormat.RATE;

    private final Deque<Decoded> items = new ArrayDeque<>();
    private long run;
    private long reached;
    private int frames;
    private boolean isOver;

    /// Empties the buffer for a new run.
    synchronized void begin(long newRun) {
        run = newRun;
        items.clear();
        frames = 0;
        isOver = false;
    }

    /// Says that more will come although the decoder may have said [#over].
    synchronized void expect() {
        isOver = false;
    }

    synchronized void put(Sound sound) {
        if (sound.track().cue().run() == run && sound.pcm().hasRemaining()) {
            items.add(sound);
            frames += sound.frames();
            isOver = false;
        }
    }

    synchronized void fail(Fault fault) {
        if (fault.cue().run() == run) {
            items.add(fault);
        }
    }

    /// Says that nothing follows in this run.
    synchronized void over(long endedRun) {
        if (endedRun == run) {
            isOver = true;
        }
    }

    synchronized boolean isFull() {
        return frames >= CAPACITY;
    }

    /// True when the decoder should be woken.
    synchronized boolean isLow() {
        return !isOver && frames < CAPACITY / 2;
    }

    /// The next thing for the line, at most `max` frames of it.
    synchronized Decoded take(int max) {
        Decoded first = items.poll();
        if (first instanceof Sound sound) {
            Sound head = sound;
            if (sound.frames() > max) {
                head = sound.head(max);
                items.addFirst(sound.tail(max));
            }
            frames -= head.frames();
            reached = head.track().cue().number();
            return head;
        }
        if (first != null) {
            return first;
        }
        return isOver ? new Over() : new Waiting();
    }

    /// Takes a track back, unless the line has begun it; says whether it is gone.
    synchronized boolean retract(Cue cue) {
        if (reached == cue.number()) {
            return false;
        }
        items.removeIf(item -> belongs(item, cue));
        frames = items.stream().mapToInt(PcmBuffer::frames).sum();
        return true;
    }

    private static boolean belongs(Decoded item, Cue cue) {
        return switch (item) {
            case Sound sound -> sound.track().cue().equals(cue);
            case Fault fault -> fault.cue().equals(cue);
            case Waiting _, Over _ -> false;
        };
    }

    private static int frames(Decoded item) {
        return item instanceof Sound sound ? sound.frames() : 0;
    }
}
