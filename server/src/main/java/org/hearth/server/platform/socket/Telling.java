package org.hearth.server.platform.socket;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.problem.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tells events to listeners, each as far as it is theirs to see. Thread-safe.
///
/// While the database is away some listeners cannot be judged. They hear nothing until it is known
/// again what is theirs to see, and then all of it in order; the others do not wait for them.
final class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final History history;
    private final Envelopes envelopes;
    private final Map<String, Permission> topics = new ConcurrentHashMap<>();

    Telling(History history, Envelopes envelopes) {
        this.history = history;
        this.envelopes = envelopes;
    }

    void topic(String name, Permission permission) {
        topics.put(name, permission);
    }

    Map<String, Permission> topics() {
        return Map.copyOf(topics);
    }

    /// Tells all who listen to the topic, each on its own thread: who is hard to judge holds up
    /// nobody else.
    void tell(Collection<Connection> connections, History.Told told) {
        Map<Object, String> written = new ConcurrentHashMap<>();
        connections.stream()
                .filter(connection -> connection.wants(told.topic()))
                .forEach(connection -> connection.later(() -> tell(connection, told, written)));
    }

    /// Begins to tell of a topic, with what the client missed of it while it slept. Who listens
    /// already is not told again what it knows. On the connection's thread.
    void begin(Connection connection, String topic) {
        if (!connection.subscribe(topic)) return;
        history.after(connection.after()).stream()
                .filter(told -> told.topic().equals(topic))
                .forEach(told -> tell(connection, told, new HashMap<>()));
    }

    /// Tells one who fell behind what it missed, as far as it can be judged now. Whoever missed too
    /// much gets `resync`: load anew. On the connection's thread.
    void catchUp(Connection connection) {
        if (!connection.isBehind()) return;
        long known = connection.known();
        List<History.Told> missed =
                history.after(known).stream()
                        .filter(told -> connection.wants(told.topic()))
                        .toList();
        connection.caughtUp();
        if (history.bridges(known)) {
            missed.forEach(told -> tell(connection, told, new HashMap<>()));
            return;
        }
        if (!missed.isEmpty()) tell(connection, missed.getLast(), new HashMap<>());
        if (connection.isBehind()) connection.fallBehind(known);
        else connection.send(envelopes.write("resync", Map.of(), null));
    }

    /// Who has missed something hears nothing more before that.
    ///
    /// @param written what was written for others already
    private void tell(Connection connection, History.Told told, Map<Object, String> written) {
        if (connection.isBehind()) {
            connection.fallBehind(told.seq() - 1);
            return;
        }
        try {
            judge(connection, told, written);
        } catch (Busy unknown) {
            LOG.debug("{} cannot be judged and is told later", connection.caller(), unknown);
            connection.fallBehind(told.seq() - 1);
        } catch (RuntimeException failure) {
            LOG.error("{} is not told of {}", connection.caller(), told.type(), failure);
        }
    }

    private void judge(Connection connection, History.Told told, Map<Object, String> written) {
        Permission needed = topics.get(told.topic());
        if (needed == null || !connection.caller().may(needed)) return;
        told.seen()
                .apply(connection.caller())
                .map(
                        payload ->
                                written.computeIfAbsent(
                                        payload,
                                        _ -> envelopes.write(told.type(), payload, told.seq())))
                .ifPresent(connection::send);
    }
}
