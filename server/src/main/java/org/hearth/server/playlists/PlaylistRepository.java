package org.hearth.server.playlists;

import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of lists and their entries.
@Repository
interface PlaylistRepository {
    @Insert
    void insert(PlaylistRow playlist);

    @Update
    void update(PlaylistRow playlist);

    @Delete
    void delete(PlaylistRow playlist);

    @Find
    Optional<PlaylistRow> playlist(UUID id);

    @Query("from PlaylistRow where nameOrder like :like escape '!'")
    List<PlaylistRow> fitting(String like, Limit part, Order<PlaylistRow> order);

    @Query("from PlaylistRow order by nameOrder, id")
    List<PlaylistRow> playlists();

    @Query("select count(*) from PlaylistRow where nameOrder like :like escape '!'")
    long count(String like);

    /// The items of some lists, without their order.
    @Query("from PlaylistItemRow where playlistId in :ids")
    List<PlaylistItemRow> itemsOf(Collection<UUID> ids);

    @Query("from PlaylistItemRow where playlistId = :playlistId order by position")
    List<PlaylistItemRow> items(UUID playlistId);

    @Query("from PlaylistItemRow where playlistId = :playlistId")
    List<PlaylistItemRow> itemsIn(UUID playlistId, Limit part, Order<PlaylistItemRow> order);

    @Query("select count(*) from PlaylistItemRow where playlistId = :playlistId")
    long countItems(UUID playlistId);

    @Insert
    void insertAll(List<PlaylistItemRow> items);

    @Update
    void updateAll(List<PlaylistItemRow> items);

    @Delete
    void delete(PlaylistItemRow item);
}
