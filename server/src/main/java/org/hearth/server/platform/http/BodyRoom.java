package org.hearth.server.platform.http;

import java.util.concurrent.atomic.AtomicLong;

/// How much memory the bodies of requests may take together, from their first byte to the answer.
/// Thread-safe.
final class BodyRoom {
    /// A form is small and always let in, however many large bodies are on their way.
    private static final int SMALL = 32 * 1024;

    /// Received, decoded and worked on, a body takes several times its own length.
    private static final int PART_OF_HEAP = 12;

    private final AtomicLong left;

    BodyRoom(long bytes) {
        left = new AtomicLong(bytes);
    }

    /// As much as this Java can do with.
    static BodyRoom ofThisJava() {
        return new BodyRoom(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /// Sets room aside; false when there is none at the moment.
    boolean take(long bytes) {
        if (bytes <= SMALL) return true;
        return left.getAndUpdate(now -> now < bytes ? now : now - bytes) >= bytes;
    }

    /// Gives back what was taken.
    void giveBack(long bytes) {
        if (bytes > SMALL) left.addAndGet(bytes);
    }
}
