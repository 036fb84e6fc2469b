package org.hearth.server.platform;

import org.hearth.server.platform.actions.Action;
import org.hearth.server.platform.http.Endpoint;

import java.util.List;

/// One feature of the hub as the composition root sees it.
public interface Feature extends AutoCloseable {

    /// Its lines of the endpoint table.
    List<Endpoint<?, ?>> endpoints();

    /// Its entries in the action registry.
    default List<Action<?>> actions() {
        return List.of();
    }

    /// Begins work of its own, after recovery from a crash and before HTTP listens.
    default void start() {}

    @Override
    default void close() {}
}
