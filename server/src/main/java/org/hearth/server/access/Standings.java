package org.hearth.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.hearth.server.access.decide.Decision;
import org.hearth.server.access.decide.Facts;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Rights;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// What each person may do at this moment, kept in memory until something about it changes.
/// Thread-safe.
///
/// All callers of a person share one standing, so that a change reaches every open connection.
final class Standings {
    private final Tx tx;
    private final InstantSource clock;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<UUID, Standing> known = Caffeine.newBuilder().weakValues().build();

    Standings(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /// The one standing of a person.
    Rights of(UUID user) {
        return standing(user);
    }

    /// Reads a person's rights again now; whoever asks for them has just met the person's row.
    void renew(UUID user) {
        standing(user).renew();
    }

    /// Who may do what will be another thing after this commit: everybody's rights are read again,
    /// and it is told.
    void changed(Unit unit) {
        unit.afterCommit(this::changed);
        unit.publish(new AccessEvents.RightsChanged());
    }

    /// Something about somebody has changed: all are read again when next asked. A person whose
    /// rights cannot be read then has to wait for the database.
    void changed() {
        changes.incrementAndGet();
        known.asMap().values().forEach(one -> one.current = null);
    }

    private Standing standing(UUID user) {
        return known.get(user, Standing::new);
    }

    /// @param until the moment from which nothing holds; null for ever
    private record Snapshot(
            Map<Permission, Reach> reaches, Set<Role> roles, @Nullable Instant until) {
        static final Snapshot NOBODY = new Snapshot(Map.of(), Set.of(), null);
    }

    private Snapshot load(UUID user) {
        return tx.read(
                AccessRepository_::new,
                access -> tx.read(RightsRepository_::new, rights -> load(access, rights, user)));
    }

    private Snapshot load(AccessRepository access, RightsRepository rights, UUID id) {
        RuleBook book = new RuleBook(access, rights);
        return access.user(id)
                .map(user -> snapshot(user, book.facts(user, clock.instant())))
                .orElse(Snapshot.NOBODY);
    }

    private static Snapshot snapshot(User user, Facts facts) {
        return new Snapshot(Decision.reaches(facts), facts.roles(), user.expiresAt);
    }

    private final class Standing implements Rights {
        private final UUID user;
        private volatile @Nullable Snapshot current;
        private volatile @Nullable Snapshot last;

        Standing(UUID user) {
            this.user = user;
        }

        @Override
        public Reach reach(Permission permission) {
            Snapshot known = current;
            return reach(known == null ? renew() : known, permission);
        }

        @Override
        public Reach lastKnown(Permission permission) {
            return reach(latest(), permission);
        }

        @Override
        public Set<Role> roles() {
            return latest().roles();
        }

        private Snapshot latest() {
            Snapshot known = last;
            return known == null ? renew() : known;
        }

        private Reach reach(Snapshot now, Permission permission) {
            if (now.until() != null && !clock.instant().isBefore(now.until())) return Reach.NOWHERE;
            return now.reaches().getOrDefault(permission, Reach.NOWHERE);
        }

        /// What was read while something changed is not kept.
        Snapshot renew() {
            long before = changes.get();
            Snapshot now = load(user);
            current = now;
            boolean isLatest = changes.get() == before;
            if (!isLatest) current = null;
            if (isLatest || last == null) last = now;
            return now;
        }
    }
}
