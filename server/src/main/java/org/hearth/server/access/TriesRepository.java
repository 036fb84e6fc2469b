package org.hearth.server.access;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// Rows of wrong tries.
@Repository
interface TriesRepository {
    @Find
    Optional<TriesRow> tries(byte[] keyHash);

    @Query(
            "insert into TriesRow (keyHash, wrongTries, lastWrongAt) values (:hash, 0, :at)"
                    + " on conflict (keyHash) do nothing")
    int begin(byte[] hash, Instant at);

    /// Counts a try; 0 when one has to wait. A wait beyond the longest began before the clock was
    /// put back, and is over.
    @Query(
            "update TriesRow set wrongTries = wrongTries + 1, lastWrongAt = :at,"
                    + " ipAddress = :address where keyHash = :hash and (waitingUntil is null"
                    + " or waitingUntil <= :at or waitingUntil > :longest)")
    int countUnlessWaiting(byte[] hash, Instant at, Instant longest, @Nullable String address);

    @Query(
            "update TriesRow set wrongTries = wrongTries - 1,"
                    + " waitingUntil = nullif(waitingUntil, :until)"
                    + " where keyHash = :hash and wrongTries > 0")
    int giveBack(byte[] hash, Instant until);

    @Query("delete from TriesRow where keyHash = :hash and wrongTries = 0")
    int forgetUnlessWrong(byte[] hash);

    @Query("update TriesRow set waitingUntil = :until where keyHash = :hash")
    int hold(byte[] hash, Instant until);

    @Query("delete from TriesRow where keyHash = :hash")
    int forget(byte[] hash);

    @Query("delete from TriesRow where keyHash = :hash and lastWrongAt < :before")
    int forgetOlder(byte[] hash, Instant before);

    @Query("delete from TriesRow where lastWrongAt < :before")
    int forgetAllOlder(Instant before);
}
