package org.hearth.server.playback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Something was played.
@Entity
@Table(name = "play_history")
class PlayHistory {
    @Id UUID id;
    @Nullable UUID userId;
    @Nullable UUID deviceId;
    UUID mediaFileId;
    Instant startedAt;
}
