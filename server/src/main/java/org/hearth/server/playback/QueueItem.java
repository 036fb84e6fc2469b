package org.hearth.server.playback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.UUID;

/// One item of a player's queue.
@Entity
@Table(name = "queue_items")
@IdClass(QueueItem.Key.class)
class QueueItem {
    @Id UUID deviceId;
    @Id int position;
    UUID mediaFileId;

    /// Player and place together.
    record Key(UUID deviceId, int position) implements Serializable {}
}
