package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Wrong tries at one door. What was typed is known by its hash only: people type passwords into
/// the wrong field.
@Entity
@Table(name = "sign_in_tries")
class TriesRow {
    @Id byte[] keyHash;
    int wrongTries;
    Instant lastWrongAt;
    @Nullable Instant waitingUntil;

    /// Where the last one came from; null at the hub's own screen.
    @Nullable String ipAddress;
}
