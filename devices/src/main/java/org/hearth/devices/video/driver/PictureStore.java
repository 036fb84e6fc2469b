package org.hearth.devices.video.driver;

import org.hearth.devices.video.VideoFrame;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// The few pictures between the decoder and the screen: the one that is due, and those ahead of it.
/// Thread-safe; what a decoder still delivers for an older run is not taken.
final class PictureStore implements AutoCloseable {
    /// Pictures ahead. Enough for one that takes four times as long to decode as it is seen.
    static final int AHEAD = 4;

    private final Deque<Picture> blank = new ArrayDeque<>();
    private final Deque<Picture> ahead = new ArrayDeque<>();
    private @Nullable Picture due;
    private boolean isShown;

    /// Whether a picture of this run has been due.
    private boolean hasBegun;

    private long run;
    private long dropped;
    private boolean isClosed;

    /// Two more than are kept: the one that is due, and the one that is painted.
    PictureStore() {
        for (int i = 0; i < AHEAD + 2; i++) blank.add(new Picture());
    }

    /// Forgets what is ahead, for a new run; what is due stays on the screen.
    synchronized void begin(long newRun) {
        run = newRun;
        hasBegun = false;
        blank.addAll(ahead);
        ahead.clear();
    }

    /// Forgets everything, for a new film.
    synchronized void empty() {
        if (due != null) blank.add(due);
        due = null;
        dropped = 0;
    }

    synchronized boolean isFull() {
        return ahead.size() >= AHEAD || blank.isEmpty();
    }

    /// A picture to paint on, to be given to [#put] or [#giveBack]; null when full or closed.
    synchronized @Nullable Picture take() {
        return blank.pollFirst();
    }

    synchronized void giveBack(Picture unused) {
        if (isClosed) unused.close();
        else blank.add(unused);
    }

    synchronized void put(long itsRun, Picture painted) {
        if (isClosed || itsRun != run) giveBack(painted);
        else ahead.add(painted);
    }

    /// Counts a picture that was too late to be painted.
    synchronized void drop() {
        dropped++;
    }

    synchronized long dropped() {
        return dropped;
    }

    /// Makes the newest picture due that is to be seen at a place; the first of a run at once. Says
    /// whether there is room for others now.
    synchronized boolean advance(long now) {
        boolean hasMoved = false;
        while (!ahead.isEmpty() && (!hasBegun || ahead.getFirst().place() <= now)) {
            if (due != null) {
                if (!isShown && hasMoved) dropped++;
                blank.add(due);
            }
            due = ahead.removeFirst();
            isShown = false;
            hasMoved = true;
            hasBegun = true;
        }
        return hasMoved;
    }

    /// Whether a picture is to be seen within a while from a place on.
    synchronized boolean comes(long now, long within) {
        return !ahead.isEmpty() && ahead.getFirst().place() - now < within;
    }

    /// Hands out what is due, once.
    synchronized boolean show(Consumer<VideoFrame> screen) {
        if (due == null || isShown) return false;
        isShown = true;
        screen.accept(due.frame());
        return true;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        begin(run + 1);
        empty();
        blank.forEach(Picture::close);
        blank.clear();
    }
}
