package org.hearth.server.platform.socket;

import org.hearth.server.platform.auth.Caller;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One open socket and who is at its other end: what they listen to, and what of it they have
/// missed. Thread-safe.
public final class Connection {
    private final Wire wire;
    private final Caller caller;
    private final Set<String> topics = ConcurrentHashMap.newKeySet();
    private final Map<Class<?>, Object> things = new ConcurrentHashMap<>();
    private volatile long after = Long.MAX_VALUE;
    private volatile long known = Long.MAX_VALUE;

    Connection(Wire wire, Caller caller) {
        this.wire = wire;
        this.caller = caller;
    }

    /// Who is at the other end.
    public Caller caller() {
        return caller;
    }

    Wire wire() {
        return wire;
    }

    /// Keeps something with the connection, one of each type.
    public <T> void put(Class<T> type, T thing) {
        things.put(type, thing);
    }

    /// What was kept with [#put].
    public <T> Optional<T> get(Class<T> type) {
        return Optional.ofNullable(type.cast(things.get(type)));
    }

    /// As [Wire#later].
    void later(Runnable work) {
        wire.later(work);
    }

    void send(String text) {
        wire.send(text);
    }

    /// Ends it from the hub's side.
    void close() {
        wire.close();
    }

    boolean wants(String topic) {
        return topics.contains(topic);
    }

    /// Whether the topic is new to it.
    boolean subscribe(String topic) {
        return topics.add(topic);
    }

    /// Whether it has missed something; changes on its own thread only.
    boolean isBehind() {
        return known != Long.MAX_VALUE;
    }

    /// The last event before the first that it missed.
    long known() {
        return known;
    }

    /// Notes that everything after that number is still to be told.
    void fallBehind(long lastKnown) {
        known = Math.min(known, lastKnown);
    }

    void caughtUp() {
        known = Long.MAX_VALUE;
    }

    /// The last event that the client knows of; those behind it are told when it subscribes.
    long after() {
        return after;
    }

    void after(long seq) {
        after = seq;
    }
}
