package org.hearth.server.platform.audit;

import org.hearth.server.platform.auth.Actor;
import org.hearth.server.platform.db.Listing;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Which acts are wanted; whatever is null fits all.
///
/// @param listing newest first unless `createdAt` upwards is asked for; `search` finds acts that
///   have all the words in action, actor, target or reason
public record AuditQuery(What what, Who who, When when, Listing listing) {
    /// The newest of all.
    public static final AuditQuery ALL =
            new AuditQuery(What.ANY, Who.ANY, When.EVER, Listing.FIRST);

    /// What was done.
    ///
    /// @param action such as `media.root.add`
    /// @param permission the one that was missing, such as `media:manage`
    /// @param targetType such as `playlist`
    public record What(
            @Nullable String action,
            AuditEvent.@Nullable Outcome outcome,
            @Nullable String permission,
            @Nullable String targetType,
            @Nullable String targetId) {
        /// Anything.
        public static final What ANY = new What(null, null, null, null, null);
    }

    /// Who did it, and from where.
    public record Who(Actor.@Nullable Kind kind, @Nullable UUID id, @Nullable String ipAddress) {
        /// Anybody.
        public static final Who ANY = new Who(null, null, null);
    }

    /// When it was done.
    ///
    /// @param from this instant included
    /// @param to this instant not included
    public record When(@Nullable Instant from, @Nullable Instant to) {
        /// At any time.
        public static final When EVER = new When(null, null);
    }
}
