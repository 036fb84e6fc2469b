package org.hearth.migrations.postgres;

/// What a server promises about a committed row when the power fails.
public enum Durability {
    /// A committed row is on the disk: what a family's data needs.
    DURABLE("on", 30),
    /// A committed row may be lost with the machine, never with the process: for tests.
    THROWAWAY("off", 100);

    private final String flush;
    private final int connections;

    Durability(String flush, int connections) {
        this.flush = flush;
        this.connections = connections;
    }

    /// The lines of `postgresql.conf` that make the promise.
    String settings() {
        return """
        fsync = %1$s
        synchronous_commit = %1$s
        full_page_writes = %1$s
        max_connections = %2$d
        """
                .formatted(flush, connections);
    }
}
