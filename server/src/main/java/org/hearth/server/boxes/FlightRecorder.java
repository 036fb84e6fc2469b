package org.hearth.server.boxes;

import org.hearth.server.platform.text.Wholeness;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last frames between the hub and one box, to see what went wrong. Thread-safe.
public final class FlightRecorder {
    private static final int MOST = 500;
    private static final int LONGEST_WORDS = 200;

    private final InstantSource clock;
    private final Deque<Frame> frames = new ArrayDeque<>();

    FlightRecorder(InstantSource clock) {
        this.clock = clock;
    }

    /// Which way a frame went.
    public enum Way {
        TO_BOX,
        FROM_BOX
    }

    /// One frame.
    ///
    /// @param bytes its length
    /// @param words what it says, cut off when long; null for sound
    public record Frame(Instant at, Way way, int bytes, @Nullable String words) {}

    /// Sound went by.
    void sound(Way way, int bytes) {
        keep(new Frame(clock.instant(), way, bytes, null));
    }

    /// Words went by.
    void words(Way way, String words) {
        words(way, words, words);
    }

    /// Words went by of which not all is kept.
    void words(Way way, String words, String kept) {
        int bytes = words.getBytes(StandardCharsets.UTF_8).length;
        String shown = Wholeness.beginning(kept, LONGEST_WORDS);
        keep(new Frame(clock.instant(), way, bytes, shown));
    }

    private synchronized void keep(Frame frame) {
        frames.addLast(frame);
        if (frames.size() > MOST) frames.removeFirst();
    }

    /// The last of them, the oldest first.
    synchronized List<Frame> frames() {
        return List.copyOf(frames);
    }
}
