package org.hearth.server.platform.retention;

import java.util.List;

/// The tables of retention.
public final class RetentionTables {
    /// Their classes.
    public static final List<Class<?>> ENTITIES = List.of(RuleRow.class, RunRow.class);

    private RetentionTables() {}
}
