package org.hearth.ui.audit;

import org.hearth.server.platform.audit.AuditEvent.AuditActor;
import org.hearth.server.platform.audit.AuditEvent.Outcome;
import org.hearth.server.platform.audit.AuditQuery;
import org.hearth.server.platform.db.Listing;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Which acts somebody looks for; whatever is null fits all.
///
/// @param from the first day
/// @param to the last day
public record Wanted(
        @Nullable Outcome outcome,
        @Nullable String action,
        @Nullable AuditActor actor,
        @Nullable String targetType,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /// All of them.
    public static final Wanted ALL = new Wanted(null, null, null, null, null, null);

    /// Those with that outcome.
    public Wanted outcome(@Nullable Outcome other) {
        return new Wanted(other, action, actor, targetType, from, to);
    }

    /// Those of that kind.
    public Wanted action(@Nullable String other) {
        return new Wanted(outcome, other, actor, targetType, from, to);
    }

    /// Those of that person, or of the hub itself.
    public Wanted actor(@Nullable AuditActor other) {
        return new Wanted(outcome, action, other, targetType, from, to);
    }

    /// Those done to such things.
    public Wanted targetType(@Nullable String other) {
        return new Wanted(outcome, action, actor, other, from, to);
    }

    /// Those of these days, both included.
    public Wanted days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Wanted(outcome, action, actor, targetType, first, last);
    }

    /// As the door takes it; days are those of this machine's zone.
    AuditQuery query(Listing listing) {
        return new AuditQuery(
                new AuditQuery.What(action, outcome, null, targetType, null),
                actor == null
                        ? AuditQuery.Who.ANY
                        : new AuditQuery.Who(actor.type(), actor.id(), null),
                new AuditQuery.When(start(from), start(to == null ? null : to.plusDays(1))),
                listing);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
