package org.hearth.server.platform.bus;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// One listener with its queue: a single virtual thread at a time works it off. Thread-safe.
final class Subscriber<E extends Event> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);
    private static final int MOST_WAITING = 10_000;
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final String name;
    private final Class<E> type;
    private final Consumer<? super E> listener;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService worker;

    Subscriber(String name, Class<E> type, Consumer<? super E> listener) {
        this.name = name;
        this.type = type;
        this.listener = listener;
        worker =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().name("bus-" + name).factory());
    }

    void offer(Event event) {
        if (!type.isInstance(event)) return;
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            LOG.error("subscriber {} is {} events behind and misses one", name, MOST_WAITING);
            return;
        }
        String correlation = MDC.get("correlation");
        try {
            worker.execute(() -> tell(type.cast(event), correlation));
        } catch (RejectedExecutionException closed) {
            LOG.debug("subscriber {} listens no longer", name);
        }
    }

    /// The bus loop: a listener's failure is its own, and the next event comes all the same.
    private void tell(E event, String correlation) {
        long begun = System.nanoTime();
        if (correlation != null) MDC.put("correlation", correlation);
        try {
            listener.accept(event);
        } catch (Exception failure) {
            LOG.error("subscriber {} fails on {}", name, event.getClass().getSimpleName(), failure);
        } finally {
            waiting.decrementAndGet();
            MDC.remove("correlation");
            long took = System.nanoTime() - begun;
            if (took > SLOW.toNanos()) {
                LOG.warn("subscriber {} took {} ms", name, TimeUnit.NANOSECONDS.toMillis(took));
            }
        }
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
