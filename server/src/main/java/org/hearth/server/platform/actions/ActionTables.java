package org.hearth.server.platform.actions;

import java.util.List;

/// The tables of the actions.
public final class ActionTables {
    /// Their classes.
    public static final List<Class<?>> ENTITIES = List.of(ExecutionRow.class);

    private ActionTables() {}
}
