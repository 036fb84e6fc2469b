package org.hearth.server.playback;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of sessions, queues and the history.
@Repository
interface PlaybackRepository {
    @Insert
    void insert(PlaySession playing);

    @Update
    void update(PlaySession playing);

    @Find
    Optional<PlaySession> playing(UUID deviceId);

    /// Those of some players, in no order.
    @Query("from PlaySession where deviceId in :devices")
    List<PlaySession> playingOn(List<UUID> devices);

    @Query("from QueueItem where deviceId = :deviceId order by position")
    List<QueueItem> queue(UUID deviceId);

    @Query(
            "from QueueItem where deviceId = :deviceId and position > :place"
                    + " order by position limit :limit")
    List<QueueItem> queueAfter(UUID deviceId, int place, int limit);

    @Query(
            "from QueueItem where deviceId = :deviceId and position < :place"
                    + " order by position desc limit :limit")
    List<QueueItem> queueBefore(UUID deviceId, int place, int limit);

    /// Where an item comes next behind that place.
    @Query(
            "select position from QueueItem where deviceId = :deviceId and position > :place"
                    + " and mediaFileId = :item order by position limit 1")
    Optional<Integer> placeAfter(UUID deviceId, int place, UUID item);

    @Query("delete from QueueItem where deviceId = :deviceId")
    int clearQueue(UUID deviceId);

    @Insert
    void insertAll(List<QueueItem> items);

    @Query(
            "insert into PlayHistory (id, userId, deviceId, mediaFileId, startedAt)"
                    + " values (:id, :userId, :deviceId, :mediaFileId, :at)"
                    + " on conflict (id) do nothing")
    int remember(UUID id, @Nullable UUID userId, UUID deviceId, UUID mediaFileId, Instant at);
}
