package org.hearth.server.platform.catalog;

import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.socket.Sockets;

import java.util.Map;

/// Tells pages that entries of one catalogue have changed: `place.changed`, without which one, so
/// that nobody learns of what they may not see.
public final class CatalogSockets implements AutoCloseable {
    private final Sockets sockets;
    private final String topic;
    private final Subscription subscription;

    /// Listens until closed; the topic is the name of the kind.
    public CatalogSockets(Kind<?, ?, ?> kind, Sockets sockets, Bus bus) {
        this.sockets = sockets;
        topic = kind.name();
        sockets.topic(topic, kind.read());
        subscription = bus.subscribe(topic + ".sockets", CatalogEvents.class, this::tell);
    }

    private void tell(CatalogEvents event) {
        if (event.catalog().equals(topic)) sockets.tell(topic, topic + ".changed", Map.of());
    }

    @Override
    public void close() {
        subscription.close();
    }
}
