package org.hearth.server.media;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// One file of the library.
@Entity
@Table(name = "media_files")
class MediaFile {
    @Id UUID id;
    UUID rootId;
    String path;
    @Nullable String fileKey;
    String name;

    @Enumerated(EnumType.STRING)
    MediaType type;

    String mimeType;
    long sizeBytes;
    Instant modifiedAt;

    @Enumerated(EnumType.STRING)
    MediaState state;

    @Nullable String problem;
    String title;
    @Nullable String artist;
    @Nullable String album;
    @Nullable Long durationMs;
    @Nullable Integer widthPx;
    @Nullable Integer heightPx;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> metadata;

    String titleOrder;
    String albumOrder;
    String searchText;

    @Enumerated(EnumType.STRING)
    ThumbnailState thumbnailState;

    @Nullable String thumbnailPath;
    long lastPositionMs;
    Instant createdAt;
    Instant updatedAt;
    @Version long version;

    /// Whether there is a picture to show.
    enum ThumbnailState {
        PENDING,
        MADE,
        NONE;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }
}
