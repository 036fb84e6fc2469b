package org.hearth.ui.work;

import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Event;
import org.hearth.server.platform.bus.Subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// The only way from the hub's events onto the FX thread. Thread-safe.
///
/// A burst becomes one call per 50 ms that holds the last event of each topic, so what a thousand
/// events cost the window does not depend on how fast they come.
public final class FxEvents {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Bus bus;
    private final Background background;

    /// @param background brings the events over
    public FxEvents(Bus bus, Background background) {
        this.bus = bus;
        this.background = background;
    }

    /// Tells what happened, at most once per 50 ms.
    ///
    /// @param topic what an event is about; a later event on the same topic replaces an earlier one
    /// @param listener called on the FX thread, in the order of the events
    public <E extends Event> Subscription listen(
            Class<E> type, Function<? super E, ?> topic, Consumer<? super List<E>> listener) {
        Burst<E> burst = new Burst<>(topic, listener);
        Subscription listening =
                bus.subscribe("console " + type.getSimpleName(), type, burst::offer);
        return () -> {
            listening.close();
            burst.close();
        };
    }

    /// Tells only that something of this kind happened, at most once per 50 ms.
    public <E extends Event> Subscription listen(Class<E> type, Runnable listener) {
        return listen(type, _ -> type, _ -> listener.run());
    }

    private final class Burst<E> {
        private final Function<? super E, ?> topic;
        private final Consumer<? super List<E>> listener;
        private final Map<Object, E> waiting = new LinkedHashMap<>();
        private Work delivery = Work.none();
        private boolean isClosed;

        Burst(Function<? super E, ?> topic, Consumer<? super List<E>> listener) {
            this.topic = topic;
            this.listener = listener;
        }

        synchronized void offer(E event) {
            if (isClosed) return;
            Object key = topic.apply(event);
            boolean isFirst = waiting.isEmpty();
            waiting.remove(key);
            waiting.put(key, event);
            if (isFirst) delivery = background.later(PAUSE, this::deliver);
        }

        private void deliver() {
            List<E> events = take();
            if (!events.isEmpty()) listener.accept(events);
        }

        private synchronized List<E> take() {
            List<E> events = new ArrayList<>(waiting.values());
            waiting.clear();
            return events;
        }

        synchronized void close() {
            isClosed = true;
            waiting.clear();
            delivery.close();
        }
    }
}
