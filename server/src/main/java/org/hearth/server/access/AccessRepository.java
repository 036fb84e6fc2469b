package org.hearth.server.access;

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

/// Rows of persons, sessions, tokens and codes.
@Repository
interface AccessRepository {
    @Insert
    void insert(User user);

    @Update
    void update(User user);

    @Insert
    void insert(UserRole role);

    @Find
    Optional<User> user(UUID id);

    @Query("from User where email = :email")
    Optional<User> userByEmail(String email);

    @Query("select r.role from UserRole r where r.userId = :userId")
    List<String> roles(UUID userId);

    @Query("select count(*) from UserRole where role = 'owner'")
    long owners();

    @Insert
    void insert(Session opened);

    @Find
    Optional<Session> session(UUID id);

    @Query(
            "update Session set endedAt = :at, endedReason = :reason where id = :id and endedAt is"
                    + " null")
    int endSession(UUID id, Instant at, String reason);

    @Query("update Session set lastUsedAt = :at where id in :ids")
    int touch(Collection<UUID> ids, Instant at);

    @Insert
    void insert(SessionToken token);

    @Find
    Optional<SessionToken> token(byte[] tokenHash);

    /// Marks a refresh token as exchanged; 0 when somebody did already.
    @Query("update SessionToken set usedAt = :at where tokenHash = :hash and usedAt is null")
    int use(byte[] hash, Instant at);

    @Query("delete from SessionToken where sessionId = :sessionId and kind = :kind")
    int deleteTokens(UUID sessionId, SessionToken.Kind kind);

    @Query("delete from SessionToken where expiresAt < :before")
    int deleteTokensExpiredBefore(Instant before);

    @Query("delete from Session where expiresAt < :before or endedAt < :before")
    int deleteSessionsOverBefore(Instant before);

    @Insert
    void insert(PairingCode code);

    @Query("from PairingCode where codeHash = :hash and kind = :kind")
    Optional<PairingCode> code(byte[] hash, PairingCode.Kind kind);

    /// Marks a code as consumed; 0 when somebody did already.
    @Query(
            "update PairingCode set usedAt = :at, deviceId = :deviceId where id = :id and usedAt is"
                    + " null")
    int useCode(UUID id, Instant at, @Nullable UUID deviceId);

    @Query("delete from PairingCode where expiresAt < :before")
    int deleteCodesExpiredBefore(Instant before);
}
