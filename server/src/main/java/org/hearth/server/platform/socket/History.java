package org.hearth.server.platform.socket;

import org.hearth.server.platform.auth.Caller;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The last thousand events, so that a client that slept a little misses none. Thread-safe.
final class History {
    private static final int MOST = 1_000;

    /// Fewer than may wait for a client that reads slowly.
    private static final int MOST_AT_ONCE = 200;

    private final Deque<Told> told = new ArrayDeque<>();
    private long seq;

    /// @param first greater than any number of an earlier run, such as the clock in ms
    History(long first) {
        seq = first;
    }

    /// One event.
    ///
    /// @param seen what of it somebody is told; empty tells nothing
    record Told(long seq, String topic, String type, Function<Caller, Optional<Object>> seen) {}

    /// Numbers an event and keeps it.
    synchronized Told keep(String topic, String type, Function<Caller, Optional<Object>> seen) {
        seq++;
        Told one = new Told(seq, topic, type, seen);
        told.addLast(one);
        if (told.size() > MOST) told.removeFirst();
        return one;
    }

    synchronized long seq() {
        return seq;
    }

    /// Whether everything after that number is still known, and little enough to be told at once.
    synchronized boolean bridges(long after) {
        if (after > seq || seq - after > MOST_AT_ONCE) return false;
        return told.isEmpty() ? after == seq : after >= told.getFirst().seq() - 1;
    }

    synchronized List<Told> after(long seen) {
        return told.stream().filter(one -> one.seq() > seen).toList();
    }
}
