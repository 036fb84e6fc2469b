package org.hearth.server.access;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import org.hearth.server.platform.problem.NotFound;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of persons, sessions, tokens and codes.
@Repository
interface AccessRepository {
    /// For the lock, which no query can ask for.
    StatelessSession session();

    @Query("select id from HouseRow")
    UUID house();

    @Insert
    void insert(User user);

    @Update
    void update(User user);

    @Insert
    void insert(UserRole role);

    @Find
    Optional<User> user(UUID id);

    /// The person; throws [NotFound] for nobody.
    default User person(UUID id) {
        return user(id).orElseThrow(() -> new NotFound("person", id));
    }

    /// Waits until nobody else changes the person, and lets nobody else until the transaction ends.
    default void hold(UUID id) {
        session().get(User.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /// The person, whom nobody else changes until the transaction ends.
    default Optional<User> heldUser(UUID id) {
        return Optional.ofNullable(session().get(User.class, id, LockMode.PESSIMISTIC_READ));
    }

    @Query("from User where email = :email")
    Optional<User> userByEmail(String email);

    @Delete
    void delete(User user);

    @Query("from User order by name, id")
    List<User> users();

    @Query("from User where expiresAt <= :at and enabled = true")
    List<User> expiredUsers(Instant at);

    @Query("from GroupRow order by titleOrder, id")
    List<GroupRow> groups();

    @Query("from UserRole")
    List<UserRole> allRoles();

    @Query("delete from UserRole where userId = :userId")
    int clearRoles(UUID userId);

    @Query("select u from User u join UserRole r on r.userId = u.id where r.role = :role")
    List<User> withRole(String role);

    @Query("select r.role from UserRole r where r.userId = :userId")
    List<String> roles(UUID userId);

    /// How many persons have a role, without those of that kind.
    @Query(
            "select count(*) from UserRole r join User u on u.id = r.userId"
                    + " where r.role = :role and u.kind <> :but")
    long countWithRole(String role, PersonKind but);

    @Insert
    void insert(Session opened);

    @Find
    Optional<Session> session(UUID id);

    @Query(
            "update Session set endedAt = :at, endedReason = :reason where id = :id and endedAt is"
                    + " null")
    int endSession(UUID id, Instant at, String reason);

    @Query(
            "select new org.hearth.server.access.OpenSession(s.id, u.id, u.name, s.kind, s.scope,"
                    + " s.name, s.ipAddress, s.userAgent, s.createdAt, s.lastUsedAt, s.expiresAt)"
                    + " from Session s join User u on u.id = s.userId"
                    + " where s.endedAt is null and s.expiresAt > :at"
                    + " order by s.lastUsedAt desc, s.id")
    List<OpenSession> signIns(Instant at);

    @Query("select id from Session where userId = :userId and endedAt is null")
    List<UUID> openSessions(UUID userId);

    /// Makes an open session one of another kind; 0 when it is over or of another kind already.
    @Query("update Session set kind = :kind where id = :id and kind = :before and endedAt is null")
    int turn(UUID id, Session.Kind before, Session.Kind kind);

    @Query("select id from Session where endedAt is null and expiresAt <= :at")
    List<UUID> expiredSessions(Instant at);

    @Query("update Session set lastUsedAt = :at where id in :ids")
    int touch(Collection<UUID> ids, Instant at);

    @Insert
    void insert(SessionToken token);

    @Find
    Optional<SessionToken> token(byte[] tokenHash);

    /// Marks a refresh token as exchanged; 0 when somebody did already.
    @Query(
            "update SessionToken set usedAt = :at, reusableUntil = :reusableUntil"
                    + " where tokenHash = :hash and usedAt is null")
    int use(byte[] hash, Instant at, Instant reusableUntil);

    /// Exchanges a token for the second and last time; 0 when it is too late or was done already.
    @Query(
            "update SessionToken set reusableUntil = null"
                    + " where tokenHash = :hash and reusableUntil > :at")
    int useAgain(byte[] hash, Instant at);

    /// Ends the second chance of a session's other tokens: their answers did arrive.
    @Query(
            "update SessionToken set reusableUntil = null where sessionId = :sessionId"
                    + " and tokenHash <> :hash and reusableUntil is not null")
    int settleOthers(UUID sessionId, byte[] hash);

    @Query(
            "update SessionToken set usedAt = :at"
                    + " where sessionId = :sessionId and kind = :kind and usedAt is null")
    int useAll(UUID sessionId, SessionToken.Kind kind, Instant at);

    /// Moves the end of a session on; 0 when it was ended.
    @Query(
            "update Session set expiresAt = :until, ipAddress = :address, userAgent = :agent"
                    + " where id = :id and endedAt is null")
    int renew(UUID id, Instant until, @Nullable String address, @Nullable String agent);

    @Query("delete from SessionToken where sessionId = :sessionId and kind = :kind")
    int deleteTokens(UUID sessionId, SessionToken.Kind kind);

    @Query("delete from SessionToken where expiresAt < :before")
    int deleteTokensExpiredBefore(Instant before);

    @Insert
    void insert(PairingCode code);

    @Query("from PairingCode where codeHash = :hash and kind = :kind")
    Optional<PairingCode> code(byte[] hash, PairingCode.Kind kind);

    /// Marks a code as consumed; 0 when somebody did already.
    @Query(
            "update PairingCode set usedAt = :at, deviceId = :deviceId where id = :id and usedAt is"
                    + " null and cancelledAt is null")
    int useCode(UUID id, Instant at, @Nullable UUID deviceId);

    @Find
    Optional<PairingCode> code(UUID id);

    /// Takes a code back; 0 when it was used or taken back already.
    @Query(
            "update PairingCode set cancelledAt = :at where id = :id and usedAt is null and"
                    + " cancelledAt is null")
    int cancelCode(UUID id, Instant at);

    /// Whoever was taken in for a pass has come, or may by another way.
    @Query(
            "update PairingCode set bringsGuest = false where userId = :userId and bringsGuest ="
                    + " true")
    int arrived(UUID userId);

    /// Who was taken in for a pass that was over then, and never came.
    @Query(
            "select distinct userId from PairingCode where bringsGuest = true and usedAt is null"
                    + " and expiresAt <= :at")
    List<UUID> missed(Instant at);

    @Query("select count(*) from PairingCode where userId = :userId and bringsGuest = true")
    long passes(UUID userId);

    @Query(
            "select count(*) from PairingCode where userId = :userId and (usedAt is not null or"
                    + " (cancelledAt is null and expiresAt > :since))")
    long codesInUse(UUID userId, Instant since);

    /// When the first guest goes after that moment; empty when none is to go.
    @Query("select min(expiresAt) from User where enabled = true and expiresAt > :at")
    Optional<Instant> nextEnd(Instant at);

    @Query("delete from PairingCode where expiresAt < :before")
    int deleteCodesExpiredBefore(Instant before);
}
