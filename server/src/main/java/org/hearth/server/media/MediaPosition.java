package org.hearth.server.media;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// How far one person has come in one item.
@Entity
@Table(name = "media_positions")
@IdClass(MediaPosition.Key.class)
class MediaPosition {
    @Id UUID userId;
    @Id UUID mediaFileId;
    long positionMs;
    Instant updatedAt;

    /// Person and item together.
    record Key(UUID userId, UUID mediaFileId) implements Serializable {}
}
