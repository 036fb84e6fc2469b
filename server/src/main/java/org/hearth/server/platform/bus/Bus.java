package org.hearth.server.platform.bus;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells events to whoever listens, in the order published. Thread-safe.
///
/// Each subscriber has its own queue and thread, so a slow one delays only itself. Events live in
/// memory: what must not be lost goes through [Outbox].
public final class Bus implements AutoCloseable {
    private final List<Subscriber<?>> subscribers = new CopyOnWriteArrayList<>();

    /// Hands every event of that type to the listener, one at a time, on a thread of its own.
    ///
    /// @param name appears in the log when the listener is slow or fails
    public <E extends Event> Subscription subscribe(
            String name, Class<E> type, Consumer<? super E> listener) {
        Subscriber<E> subscriber = new Subscriber<>(name, type, listener);
        subscribers.add(subscriber);
        return () -> {
            subscribers.remove(subscriber);
            subscriber.close();
        };
    }

    /// Tells all subscribers; returns at once. Called by transactions after their commit.
    public void publish(Event event) {
        subscribers.forEach(subscriber -> subscriber.offer(event));
    }

    @Override
    public void close() {
        subscribers.forEach(Subscriber::close);
        subscribers.clear();
    }
}
