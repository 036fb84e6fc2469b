package org.hearth.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.hearth.server.platform.auth.Authenticator;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Denials;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.time.Age;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Knows who is behind a token. Thread-safe.
///
/// Tokens seen lately are answered from memory: asked again after a minute, and honoured for
/// fifteen while the database is away.
final class Sessions implements Authenticator {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Tx tx;
    private final Denials denials;
    private final Standings standings;
    private final InstantSource clock;
    private final AtomicLong changes = new AtomicLong();
    private final Set<UUID> used = ConcurrentHashMap.newKeySet();
    private final Cache<String, Seen> seen =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Keys.ACCESS_LIFE).build();

    private record Seen(Caller caller, UUID session, Instant checkedAt, Instant expiresAt) {
        boolean isFresh(Instant now) {
            return Age.isWithin(FRESH, checkedAt, now);
        }
    }

    Sessions(Tx tx, Denials denials, Standings standings, InstantSource clock) {
        this.tx = tx;
        this.denials = denials;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> authenticate(String token, Origin origin) {
        if (token.length() > 200) return Optional.empty();
        String hash = HexFormat.of().formatHex(Secrets.hash(token));
        Seen known = seen.getIfPresent(hash);
        Instant now = clock.instant();
        if (known == null || !known.isFresh(now)) {
            known = check(hash, known);
        }
        if (known == null || now.isAfter(known.expiresAt())) return Optional.empty();
        used.add(known.session());
        return Optional.of(known.caller().from(origin));
    }

    /// Forgets what memory holds of a session, so that a change is felt at once.
    void forget(UUID session) {
        changes.incrementAndGet();
        seen.asMap().values().removeIf(one -> one.session().equals(session));
    }

    /// Writes down which sessions were used since the last time.
    void touch() {
        List<UUID> batch = List.copyOf(used);
        if (batch.isEmpty()) return;
        tx.write(AccessRepository_::new, (access, _) -> access.touch(batch, clock.instant()));
        batch.forEach(used::remove);
    }

    private @Nullable Seen check(String hash, @Nullable Seen known) {
        try {
            long before = changes.get();
            Optional<Seen> found =
                    tx.read(
                            AccessRepository_::new,
                            access -> find(access, HexFormat.of().parseHex(hash)));
            if (found.isPresent()) seen.put(hash, found.get());
            boolean isOld = changes.get() != before;
            if (found.isEmpty() || isOld) seen.invalidate(hash);
            return found.orElse(null);
        } catch (Busy unavailable) {
            if (known != null && clock.instant().isBefore(known.checkedAt().plus(Keys.ACCESS_LIFE)))
                return known;
            throw unavailable;
        }
    }

    private Optional<Seen> find(AccessRepository access, byte[] hash) {
        return access.token(hash)
                .filter(token -> token.kind != SessionToken.Kind.REFRESH)
                .flatMap(
                        token ->
                                access.session(token.sessionId)
                                        .filter(session -> session.isOpen(clock.instant()))
                                        .flatMap(session -> seen(access, token, session)));
    }

    private Optional<Seen> seen(AccessRepository access, SessionToken token, Session session) {
        Instant now = clock.instant();
        return access.user(session.userId)
                .filter(user -> user.isWelcome(now))
                .map(user -> new Seen(caller(user, session), session.id, now, end(token, user)));
    }

    private static Instant end(SessionToken token, User user) {
        boolean goesFirst = user.expiresAt != null && user.expiresAt.isBefore(token.expiresAt);
        return goesFirst && user.expiresAt != null ? user.expiresAt : token.expiresAt;
    }

    private Caller caller(User user, Session session) {
        standings.renew(user.id);
        return Caller.person(
                        new PersonId(user.id),
                        user.name,
                        standings.of(user.id),
                        new SessionId(session.id),
                        denials)
                .within(session.scope.ceiling());
    }
}
