package org.hearth.server.platform.outbox;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import java.time.Instant;
import java.util.List;

/// Rows of `outbox`.
@Repository
interface OutboxRepository {
    @Insert
    void insert(OutboxEntry entry);

    @Update
    void update(OutboxEntry entry);

    @Delete
    void delete(OutboxEntry entry);

    /// What is due, oldest first.
    ///
    /// @param latest to when anything can wait; what waits longer was put off before the clock was
    ///   put back
    @Query(
            "from OutboxEntry where nextAttemptAt <= :now or nextAttemptAt > :latest"
                    + " order by createdAt, id limit 50")
    List<OutboxEntry> due(Instant now, Instant latest);
}
