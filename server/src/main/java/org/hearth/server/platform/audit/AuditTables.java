package org.hearth.server.platform.audit;

import java.util.List;

/// The tables of the audit.
public final class AuditTables {
    /// Their classes.
    public static final List<Class<?>> ENTITIES = List.of(AuditRow.class);

    private AuditTables() {}
}
