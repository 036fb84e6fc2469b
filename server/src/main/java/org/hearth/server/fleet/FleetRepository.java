package org.hearth.server.fleet;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `devices`.
@Repository
interface FleetRepository {
    @Insert
    void insert(DeviceRow device);

    @Update
    void update(DeviceRow device);

    @Delete
    void delete(DeviceRow device);

    @Find
    Optional<DeviceRow> device(UUID id);

    @Query("from DeviceRow where sessionId = :sessionId")
    Optional<DeviceRow> deviceOf(UUID sessionId);

    @Query("from DeviceRow where type = 'console' order by createdAt limit 1")
    Optional<DeviceRow> console();

    @Query("from DeviceRow order by name, id")
    List<DeviceRow> devices();

    @Query("update DeviceRow set lastSeen = :at where id = :id")
    int seen(UUID id, Instant at);
}
