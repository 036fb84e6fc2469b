package org.hearth.server.access;

import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.problem.Unauthenticated;
import org.hearth.server.platform.time.Uuid7;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Opens, renews and ends sessions inside a running transaction. Thread-safe, without rules about
/// who may have one: those are the doors'.
final class Keys {
    static final Duration ACCESS_LIFE = Duration.ofMinutes(15);
    static final Duration REFRESH_LIFE = Duration.ofDays(90);

    /// How long an answer may be lost on the way; others call it the reuse interval.
    static final Duration REUSE_LEEWAY = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Sessions sessions;

    Keys(InstantSource clock, Sessions sessions) {
        this.clock = clock;
        this.sessions = sessions;
    }

    /// What a new session is for.
    record Opening(UUID userId, Session.Kind kind, Scope scope, String name) {}

    /// A new session without tokens.
    Session open(AccessRepository access, Opening opening, Origin origin, Duration life) {
        Session session = new Session();
        session.id = Uuid7.next(clock);
        session.userId = opening.userId();
        session.kind = opening.kind();
        session.scope = opening.scope();
        session.name = opening.name();
        session.ipAddress = origin.ipAddress();
        session.userAgent = origin.userAgent();
        session.createdAt = clock.instant();
        session.lastUsedAt = session.createdAt;
        session.expiresAt = session.createdAt.plus(life);
        access.insert(session);
        return session;
    }

    /// The next pair of a session; older access tokens of it end.
    Tokens issue(AccessRepository access, Unit unit, Session session) {
        UUID id = session.id;
        access.deleteTokens(id, SessionToken.Kind.ACCESS);
        unit.afterCommit(() -> sessions.forget(id));
        Duration left = Duration.between(clock.instant(), session.expiresAt);
        return new Tokens(
                new SessionId(id),
                hand(access, session, SessionToken.Kind.ACCESS, ACCESS_LIFE),
                hand(access, session, SessionToken.Kind.REFRESH, REFRESH_LIFE),
                left.compareTo(ACCESS_LIFE) < 0 ? left : ACCESS_LIFE);
    }

    /// One token of a session, which it does not outlive.
    String hand(AccessRepository access, Session session, SessionToken.Kind kind, Duration life) {
        String secret = Secrets.token();
        SessionToken token = new SessionToken();
        token.tokenHash = Secrets.hash(secret);
        token.sessionId = session.id;
        token.kind = kind;
        token.createdAt = clock.instant();
        Instant end = token.createdAt.plus(life);
        token.expiresAt = end.isAfter(session.expiresAt) ? session.expiresAt : end;
        access.insert(token);
        return secret;
    }

    /// The next pair for a refresh token. A token that was exchanged before has been stolen, from
    /// its owner or by him: the session ends and the answer is empty (RFC 9700, 4.14.2). But a
    /// device that never got the answer asks once more within [#REUSE_LEEWAY] and is answered once.
    Optional<Tokens> exchange(AccessRepository access, Unit unit, String refresh, Origin origin) {
        SessionToken token =
                access.token(Secrets.hash(refresh))
                        .filter(one -> one.kind == SessionToken.Kind.REFRESH)
                        .filter(one -> one.expiresAt.isAfter(clock.instant()))
                        .orElseThrow(Keys::signInAgain);
        Instant now = clock.instant();
        boolean isFirst = access.use(token.tokenHash, now, now.plus(REUSE_LEEWAY)) == 1;
        // Read after the token is taken: a renewal that came first may have moved the session.
        Session session =
                access.session(token.sessionId)
                        .filter(one -> one.isOpen(now))
                        .orElseThrow(Keys::signInAgain);
        if (!isFirst && !takeAgain(access, token, session, origin, now)) {
            end(access, unit, session.id, "a used refresh token came back");
            return Optional.empty();
        }
        access.settleOthers(session.id, token.tokenHash);
        session.expiresAt = session.expiresAfterRenewal(now);
        boolean isOpen =
                access.renew(session.id, session.expiresAt, origin.ipAddress(), origin.userAgent())
                        == 1;
        if (!isOpen) throw signInAgain();
        return Optional.of(issue(access, unit, session));
    }

    /// Takes a token for the second time, if the device that has just exchanged it asks once more.
    /// The pair that it did not get is used up by this: should it turn up after all, somebody else
    /// has it.
    private static boolean takeAgain(
            AccessRepository access,
            SessionToken token,
            Session session,
            Origin origin,
            Instant now) {
        boolean isSameDevice =
                Objects.equals(session.ipAddress, origin.ipAddress())
                        && Objects.equals(session.userAgent, origin.userAgent());
        if (!isSameDevice || access.useAgain(token.tokenHash, now) == 0) return false;
        access.useAll(session.id, SessionToken.Kind.REFRESH, now);
        return true;
    }

    /// Ends a session and all its tokens.
    void end(AccessRepository access, Unit unit, UUID sessionId, String reason) {
        Instant now = clock.instant();
        if (access.endSession(sessionId, now, reason) == 0) return;
        unit.afterCommit(() -> sessions.forget(sessionId));
        unit.publish(new AccessEvents.SessionEnded(new SessionId(sessionId)));
    }

    /// Ends all sessions of a person.
    void endAll(AccessRepository access, Unit unit, UUID userId, String reason) {
        access.openSessions(userId).forEach(one -> end(access, unit, one, reason));
    }

    static Unauthenticated signInAgain() {
        return new Unauthenticated("This sign-in is over. Sign in again.");
    }
}
