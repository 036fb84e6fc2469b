package org.hearth.server.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Commands for devices that are not connected, for a while. Thread-safe; kept in memory and gone
/// with the hub.
final class Waiting implements AutoCloseable {
    private final Map<DeviceId, List<Commands.Order>> orders = new HashMap<>();
    private final Duration patience;

    /// @param patience how long one waits
    Waiting(Duration patience) {
        this.patience = patience;
    }

    /// Has a command wait.
    ///
    /// @param on does what comes later
    /// @param missed called when its device did not come
    void add(Commands.Order order, Executor on, Runnable missed) {
        synchronized (this) {
            orders.computeIfAbsent(order.command().deviceId(), _ -> new ArrayList<>()).add(order);
        }
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, on)
                .execute(
                        () -> {
                            if (remove(order)) missed.run();
                        });
    }

    /// What waits for a device, in the order it was given; it waits no longer.
    synchronized List<Commands.Order> take(DeviceId device) {
        List<Commands.Order> found = orders.remove(device);
        return found == null ? List.of() : found;
    }

    private synchronized boolean remove(Commands.Order order) {
        List<Commands.Order> same = orders.get(order.command().deviceId());
        return same != null && same.remove(order);
    }

    @Override
    public synchronized void close() {
        orders.clear();
    }
}
