package org.hearth.server.boxes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import org.hearth.server.platform.auth.Secrets;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// The six digits that each box shows which knocks: no two show the same. Thread-safe. Kept in
/// memory; a box whose digits are forgotten asks for new ones.
final class Activations {
    private static final int DIGITS = 6;
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final Cache<ArrivalId, String> codes;

    Activations(InstantSource clock) {
        Ticker ticker = () -> clock.millis() * 1_000_000;
        codes =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterAccess(LIFE)
                        .ticker(ticker)
                        .build();
    }

    /// The digits of a box that checks in; the same each time while it keeps coming.
    synchronized String show(ArrivalId box) {
        String known = codes.getIfPresent(box);
        if (known != null) return known;
        String code = Secrets.digits(DIGITS);
        while (codes.asMap().containsValue(code)) code = Secrets.digits(DIGITS);
        codes.put(box, code);
        return code;
    }

    /// What a box shows now; null when nothing.
    @Nullable String shown(ArrivalId box) {
        return codes.policy().getIfPresentQuietly(box);
    }

    /// Which box shows these digits, typed with or without spaces.
    Optional<ArrivalId> find(String typed) {
        String code = Secrets.normalised(typed);
        return codes.asMap().entrySet().stream()
                .filter(one -> one.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void forget(ArrivalId box) {
        codes.invalidate(box);
    }
}
