package org.hearth.server.playlists;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One list; its version grows with every change of the list or its entries.
@Entity
@Table(name = "playlists")
class PlaylistRow {
    @Id UUID id;
    String name;
    String nameOrder;
    @Nullable String description;
    Instant createdAt;
    Instant updatedAt;
    @Version long version;
}
