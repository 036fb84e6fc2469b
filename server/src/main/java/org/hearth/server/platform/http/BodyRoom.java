package org.hearth.server.platform.http;

import java.util.HashMap;
import java.util.Map;

/// How much memory the bodies of requests may take together, from their first byte to the answer.
/// No address takes more than half of what the others leave, so that neither one alone nor a few
/// together keep somebody out. Thread-safe.
final class BodyRoom {
    /// A form is small and always let in, however many large bodies are on their way.
    private static final int SMALL = 32 * 1024;

    /// Received, decoded and worked on, a body takes several times its own length.
    private static final int PART_OF_HEAP = 12;

    private final Map<String, Long> taken = new HashMap<>();
    private long left;

    BodyRoom(long bytes) {
        left = bytes;
    }

    /// As much as this Java can do with.
    static BodyRoom ofThisJava() {
        return new BodyRoom(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /// Sets room aside for whoever sends from there; false when there is none at the moment.
    synchronized boolean take(String address, long bytes) {
        if (bytes <= SMALL) return true;
        long theirs = taken.getOrDefault(address, 0L);
        long leftByOthers = left + theirs;
        if (theirs + bytes > leftByOthers / 2) return false;
        left -= bytes;
        taken.put(address, theirs + bytes);
        return true;
    }

    /// Gives back what was taken.
    synchronized void giveBack(String address, long bytes) {
        if (bytes <= SMALL) return;
        left += bytes;
        taken.computeIfPresent(address, (_, all) -> all == bytes ? null : all - bytes);
    }
}
