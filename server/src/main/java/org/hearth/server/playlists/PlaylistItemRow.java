package org.hearth.server.playlists;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/// One entry of a list.
@Entity
@Table(name = "playlist_items")
class PlaylistItemRow {
    @Id UUID id;
    UUID playlistId;
    UUID mediaFileId;
    int position;
    Instant addedAt;
}
