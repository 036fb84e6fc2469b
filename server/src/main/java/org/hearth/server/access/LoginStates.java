package org.hearth.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.data.Limit;

import org.hearth.server.access.oidc.Journey;
import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.db.Tx;
import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Who went to the sign-in provider: kept for ten minutes, also over a restart, and taken once.
/// Thread-safe.
///
/// Anybody in the home network may begin a sign-in, so whoever begins too many loses the oldest: 20
/// of one address, as far as this run of the hub knows, and 500 of all.
final class LoginStates {
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int MOST = 500;
    private static final int MOST_OF_ONE = 20;

    private final Tx tx;
    private final InstantSource clock;
    private final Cache<String, Deque<byte[]>> begun =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();

    LoginStates(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /// @param browser what only the browser knows that went
    /// @param address from where
    void keep(
            Journey journey, String browser, String returnPath, String deviceName, String address) {
        Instant now = clock.instant();
        LoginState state = new LoginState();
        state.stateHash = Secrets.hash(journey.state());
        state.browserHash = Secrets.hash(browser);
        state.codeVerifier = journey.verifier();
        state.nonce = journey.nonce();
        state.redirectUri = journey.redirect().toString();
        state.returnPath = returnPath;
        state.deviceName = deviceName;
        state.createdAt = now;
        state.expiresAt = now.plus(LIFE);
        byte @Nullable [] oldest = begin(address, state.stateHash);
        tx.write(
                IdentityRepository_::new,
                (identities, _) -> {
                    identities.deleteStatesExpiredBefore(now);
                    if (oldest != null) identities.useState(oldest);
                    makeRoom(identities);
                    identities.insert(state);
                    return state;
                });
    }

    /// The one that makes way for this; null when there is none.
    private byte @Nullable [] begin(String address, byte[] stateHash) {
        Deque<byte[]> open = begun.get(address, _ -> new ArrayDeque<>());
        synchronized (open) {
            open.addLast(stateHash);
            return open.size() > MOST_OF_ONE ? open.removeFirst() : null;
        }
    }

    private static void makeRoom(IdentityRepository identities) {
        int surplus = Math.toIntExact(identities.countStates()) - MOST + 1;
        if (surplus <= 0) return;
        identities
                .oldestStates(Limit.of(surplus))
                .forEach(one -> identities.useState(one.stateHash));
    }

    /// Takes it for good; empty when there is none, no longer, or not of this browser. One that the
    /// wrong browser brings is used up too.
    Optional<LoginState> take(String state, String browser) {
        byte[] hash = Secrets.hash(state);
        return tx.write(
                IdentityRepository_::new,
                (identities, _) ->
                        identities
                                .state(hash)
                                .filter(one -> identities.useState(hash) == 1)
                                .filter(one -> one.expiresAt.isAfter(clock.instant()))
                                .filter(
                                        one ->
                                                MessageDigest.isEqual(
                                                        one.browserHash, Secrets.hash(browser))));
    }

    /// Forgets who never came back.
    int tidy() {
        return tx.write(
                IdentityRepository_::new,
                (identities, _) -> identities.deleteStatesExpiredBefore(clock.instant()));
    }
}
