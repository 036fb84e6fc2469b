package org.hearth.server.fleet;

import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `iot_commands`.
@Repository
interface CommandRepository {
    @Insert
    void insert(CommandRow command);

    @Find
    Optional<CommandRow> command(UUID id);

    @Query("from CommandRow where deviceId = :device")
    List<CommandRow> commands(UUID device, Limit part, Order<CommandRow> order);

    @Query("select count(*) from CommandRow where deviceId = :device")
    long count(UUID device);

    @Query("select count(*) from CommandRow where state = :state")
    long count(CommandState state);

    @Query(
            "update CommandRow set state = :sent, sentAt = :at"
                    + " where id = :id and endedAt is null")
    int sent(UUID id, CommandState sent, Instant at);

    /// Nothing for one that is over already.
    @Query(
            "update CommandRow set state = :state, output = :output, problem = :problem,"
                    + " endedAt = :at where id = :id and endedAt is null")
    int ended(
            UUID id,
            CommandState state,
            @Nullable String output,
            @Nullable String problem,
            Instant at);

    @Query(
            "update CommandRow set state = :failed, problem = :problem, endedAt = :at"
                    + " where endedAt is null")
    int endAll(CommandState failed, String problem, Instant at);
}
