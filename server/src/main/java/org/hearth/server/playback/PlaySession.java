package org.hearth.server.playback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hearth.server.media.MediaId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What one player should be doing.
@Entity
@Table(name = "play_sessions")
class PlaySession {
    @Id UUID deviceId;

    @Enumerated(EnumType.STRING)
    PlayerState state;

    @Nullable UUID mediaFileId;
    long positionMs;
    int volumePct;
    int queueIndex;
    long queueVersion;
    @Nullable String problem;
    @Nullable UUID startedBy;
    Instant updatedAt;
    @Version long version;

    /// The same values in a row of its own.
    PlaySession copy() {
        PlaySession copy = new PlaySession();
        copy.deviceId = deviceId;
        copy.state = state;
        copy.mediaFileId = mediaFileId;
        copy.positionMs = positionMs;
        copy.volumePct = volumePct;
        copy.queueIndex = queueIndex;
        copy.queueVersion = queueVersion;
        copy.problem = problem;
        copy.startedBy = startedBy;
        copy.updatedAt = updatedAt;
        copy.version = version;
        return copy;
    }

    /// What is chosen; null when nothing.
    @Nullable MediaId media() {
        return mediaFileId == null ? null : new MediaId(mediaFileId);
    }
}
