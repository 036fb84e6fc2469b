package org.hearth.server.platform.socket;

import org.hearth.server.platform.auth.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The open connections: of one sign-in at most 20, then the oldest makes way. Thread-safe.
final class Crowd {
    private static final int MOST_OF_ONE = 20;

    private final Set<Connection> all = ConcurrentHashMap.newKeySet();
    private final Map<SessionId, Deque<Connection>> bySession = new HashMap<>();

    /// A view of all of them.
    Collection<Connection> all() {
        return Collections.unmodifiableSet(all);
    }

    /// Takes one in.
    void add(Connection connection) {
        all.add(connection);
        SessionId session = connection.caller().session();
        if (session == null) return;
        Connection oldest = join(session, connection);
        if (oldest != null) oldest.close();
    }

    void remove(Connection connection) {
        SessionId session = connection.caller().session();
        if (session != null) leave(session, connection);
        all.remove(connection);
    }

    private synchronized @Nullable Connection join(SessionId session, Connection connection) {
        Deque<Connection> open = bySession.computeIfAbsent(session, _ -> new ArrayDeque<>());
        open.addLast(connection);
        return open.size() > MOST_OF_ONE ? open.removeFirst() : null;
    }

    private synchronized void leave(SessionId session, Connection connection) {
        Deque<Connection> open = bySession.get(session);
        if (open == null) return;
        open.remove(connection);
        if (open.isEmpty()) bySession.remove(session);
    }
}
