package org.hearth.server.media;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of folders, files, positions and scans.
@Repository
interface MediaRepository {
    /// For [SeenItems], which builds its queries from what was asked.
    StatelessSession session();

    @Insert
    void insert(MediaRoot root);

    @Update
    void update(MediaRoot root);

    @Delete
    void delete(MediaRoot root);

    @Find
    Optional<MediaRoot> root(UUID id);

    @Query("from MediaRoot order by name, id")
    List<MediaRoot> roots();

    @Find
    Optional<MediaFile> file(UUID id);

    @Query("from MediaFile where rootId = :rootId and path in :paths")
    List<MediaFile> filesAt(UUID rootId, Collection<String> paths);

    @Query("from MediaFile where fileKey in :keys")
    List<MediaFile> filesByKey(Collection<String> keys);

    /// One page of a folder's files in the order of their paths, to see which are gone.
    @Query(
            "select new org.hearth.server.media.KnownFile(id, path) from MediaFile"
                    + " where rootId = :rootId and state <> :gone and path > :after"
                    + " and path like :under escape '!' order by path limit :limit")
    List<KnownFile> knownFiles(UUID rootId, MediaState gone, String after, String under, int limit);

    /// How many files of a folder are known to lie on a drive, without those in that state.
    @Query(
            "select count(*) from MediaFile where rootId = :rootId and state <> :but"
                    + " and fileKey like :drive escape '!'")
    long countOn(UUID rootId, String drive, MediaState but);

    @Insert
    void insertAll(List<MediaFile> files);

    @Update
    void updateAll(List<MediaFile> files);

    @Update
    void update(MediaFile file);

    @Delete
    void delete(MediaFile file);

    @Query(
            "update MediaFile set state = :state, updatedAt = :at, version = version + 1"
                    + " where id in :ids")
    int mark(MediaState state, Collection<UUID> ids, Instant at);

    @Query("from MediaFile where thumbnailState = :state order by createdAt limit :limit")
    List<MediaFile> withThumbnail(MediaFile.ThumbnailState state, int limit);

    @Query("select count(*) from MediaFile where thumbnailState = :state")
    long countWithThumbnail(MediaFile.ThumbnailState state);

    @Query(
            "update MediaFile set thumbnailState = :state, thumbnailPath = :path"
                    + " where id = :id")
    int thumbnail(UUID id, MediaFile.ThumbnailState state, @Nullable String path);

    @Query(
            "insert into MediaPosition (userId, mediaFileId, positionMs, updatedAt)"
                    + " values (:userId, :id, :positionMs, :at)"
                    + " on conflict (userId, mediaFileId) do update"
                    + " set positionMs = :positionMs, updatedAt = :at")
    int position(UUID userId, UUID id, long positionMs, Instant at);

    @Query("update MediaFile set lastPositionMs = :positionMs where id = :id")
    int sharedPosition(UUID id, long positionMs);

    @Insert
    void insert(ScanRow scan);

    @Update
    void update(ScanRow scan);

    @Find
    Optional<ScanRow> scan(UUID id);

    @Query("from ScanRow where finishedAt is null")
    List<ScanRow> unfinishedScans();
}
