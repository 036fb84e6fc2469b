package org.hearth.server.boxes;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of the boxes that knock.
@Repository
interface BoxRepository {
    @Insert
    void insert(ArrivalRow arrival);

    @Update
    void update(ArrivalRow arrival);

    @Delete
    void delete(ArrivalRow arrival);

    @Find
    Optional<ArrivalRow> arrival(UUID id);

    @Query("from ArrivalRow where macAddress = :mac and clientId = :client")
    Optional<ArrivalRow> arrival(String mac, String client);

    @Query("from ArrivalRow order by lastSeen desc, id")
    List<ArrivalRow> arrivals();

    @Query("select count(*) from ArrivalRow")
    long count();

    @Query("select count(*) from ArrivalRow where ipAddress = :address")
    long count(@Nullable String address);

    @Query("from ArrivalRow order by lastSeen, id limit 1")
    Optional<ArrivalRow> oldest();

    @Query("from ArrivalRow where ipAddress = :address order by lastSeen, id limit 1")
    Optional<ArrivalRow> oldest(@Nullable String address);

    @Query("delete from ArrivalRow where macAddress = :mac and clientId = :client")
    int forget(String mac, String client);
}
