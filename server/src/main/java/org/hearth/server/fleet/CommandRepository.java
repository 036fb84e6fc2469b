package org.hearth.server.fleet;

import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
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

    @Query("from CommandRow where deviceId = :device and lower(command) like :like escape '!'")
    List<CommandRow> commands(UUID device, String like, Limit part, Order<CommandRow> order);

    @Query(
            "select count(*) from CommandRow"
                    + " where deviceId = :device and lower(command) like :like escape '!'")
    long count(UUID device, String like);

    @Query("select count(*) from CommandRow where state = :state and deviceId in :devices")
    long count(CommandState state, Collection<UUID> devices);

    @Query(
            "update CommandRow set state = :sent, sentAt = :at"
                    + " where id = :id and endedAt is null")
    int sent(UUID id, CommandState sent, Instant at);

    /// Nothing for one that is over already, unless a later hub has only given it up.
    ///
    /// @param givenUp the sentence of that
    @Query(
            "update CommandRow set state = :state, output = :output, problem = :problem,"
                    + " endedAt = :at where id = :id and (endedAt is null"
                    + " or problem = :givenUp and endedAt > :at)")
    int ended(
            UUID id,
            CommandState state,
            @Nullable String output,
            @Nullable String problem,
            Instant at,
            String givenUp);

    @Query(
            "update CommandRow set state = :failed, problem = :problem, endedAt = :at"
                    + " where endedAt is null")
    int endAll(CommandState failed, String problem, Instant at);
}
