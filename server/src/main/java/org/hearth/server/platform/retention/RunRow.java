package org.hearth.server.platform.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The last run for one sort of data.
@Entity
@Table(name = "retention_runs")
class RunRow {
    @Id String dataClass;
    Instant ranAt;
    Instant keptSince;
    long removedRows;
    @Nullable String problem;

    RetentionRun seen() {
        return new RetentionRun(ranAt, keptSince, removedRows, problem);
    }
}
