package org.hearth.server.media;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One run through the library.
@Entity
@Table(name = "media_scans")
class ScanRow {
    @Id UUID id;

    @Enumerated(EnumType.STRING)
    Scan.State state;

    int filesTotal;
    int filesDone;
    int added;
    int updated;
    int removed;
    int problems;
    @Nullable String error;
    Instant startedAt;
    @Nullable Instant finishedAt;
}
