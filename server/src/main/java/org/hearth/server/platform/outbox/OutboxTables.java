package org.hearth.server.platform.outbox;

import java.util.List;

/// The tables of the outbox.
public final class OutboxTables {
    /// Their classes.
    public static final List<Class<?>> ENTITIES = List.of(OutboxEntry.class);

    private OutboxTables() {}
}
