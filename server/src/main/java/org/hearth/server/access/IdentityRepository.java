package org.hearth.server.access;

import jakarta.data.Limit;
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

/// Rows of accounts at the sign-in provider, and of who is on the way there.
@Repository
interface IdentityRepository {
    @Insert
    void insert(LoginState state);

    @Find
    Optional<LoginState> state(byte[] stateHash);

    /// Uses a state up; 0 when somebody did already.
    @Query("delete from LoginState where stateHash = :hash")
    int useState(byte[] hash);

    @Query("select count(*) from LoginState")
    long countStates();

    @Query("from LoginState order by createdAt, stateHash")
    List<LoginState> oldestStates(Limit some);

    @Query("delete from LoginState where expiresAt < :before")
    int deleteStatesExpiredBefore(Instant before);

    @Insert
    void insert(IdentityRow identity);

    @Update
    void update(IdentityRow identity);

    @Delete
    void delete(IdentityRow identity);

    @Find
    Optional<IdentityRow> identity(UUID id);

    @Query("from IdentityRow where issuer = :issuer and subject = :subject")
    Optional<IdentityRow> identityOf(String issuer, String subject);

    @Query("from IdentityRow where userId = :userId order by linkedAt, id")
    List<IdentityRow> identities(UUID userId);

    /// Open sessions of a person that began at the provider.
    @Query("select id from Session where userId = :userId and kind = :kind and endedAt is null")
    List<UUID> openSessions(UUID userId, Session.Kind kind);
}
