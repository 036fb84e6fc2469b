package org.hearth.server.fleet;

import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of devices and of what happened with them.
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

    @Insert
    void insert(HardwareRow hardware);

    @Update
    void update(HardwareRow hardware);

    @Find
    Optional<HardwareRow> hardware(UUID id);

    @Query("from HardwareRow where kind = :kind and externalId = :externalId")
    Optional<HardwareRow> hardware(HardwareKind kind, String externalId);

    @Query("from HardwareRow")
    List<HardwareRow> hardware();

    @Query("select id from HardwareRow where kind = :kind")
    List<UUID> hardware(HardwareKind kind);

    @Query(
            "update HardwareRow set board = :board, appVersion = :appVersion, lastConnectedAt = :at"
                    + " where id = :id")
    int reports(UUID id, String board, String appVersion, Instant at);

    @Query(
            "update HardwareRow set awaitedClientId = null"
                    + " where id = :id and awaitedClientId = :client")
    int arrived(UUID id, @Nullable String client);

    @Query(
            "insert into JournalRow (id, deviceId, event, detail, level, createdAt)"
                    + " values (:id, :device, :event, :detail, :level, :at)"
                    + " on conflict (id) do nothing")
    int note(UUID id, UUID device, String event, @Nullable String detail, Level level, Instant at);

    @Query(
            "from JournalRow where deviceId = :device and (lower(event) like :like escape '!'"
                    + " or lower(coalesce(detail, '')) like :like escape '!')")
    List<JournalRow> events(UUID device, String like, Limit part, Order<JournalRow> order);

    @Query(
            "select count(*) from JournalRow where deviceId = :device"
                    + " and (lower(event) like :like escape '!'"
                    + " or lower(coalesce(detail, '')) like :like escape '!')")
    long countEvents(UUID device, String like);

    @Query(
            "from JournalRow where deviceId in :devices and level in :levels"
                    + " and (lower(event) like :like escape '!'"
                    + " or lower(coalesce(detail, '')) like :like escape '!')")
    List<JournalRow> eventsOf(
            Collection<UUID> devices,
            Collection<Level> levels,
            String like,
            Limit part,
            Order<JournalRow> order);

    @Query(
            "select count(*) from JournalRow where deviceId in :devices and level in :levels"
                    + " and (lower(event) like :like escape '!'"
                    + " or lower(coalesce(detail, '')) like :like escape '!')")
    long countEventsOf(Collection<UUID> devices, Collection<Level> levels, String like);

    @Query("update DeviceRow set lastSeen = :at where id = :id")
    int seen(UUID id, Instant at);
}
