package org.hearth.server.platform.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What somebody chose for one sort of data.
@Entity
@Table(name = "retention_rules")
class RuleRow {
    @Id String dataClass;

    /// Null keeps it for ever.
    @Nullable Integer maxAgeDays;

    @Nullable UUID updatedBy;
    Instant updatedAt;
}
