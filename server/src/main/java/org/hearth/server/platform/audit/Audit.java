package org.hearth.server.platform.audit;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Denials;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.text.Folding;
import org.hearth.server.platform.time.Uuid7;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes down privileged acts: allowed ones in their own transaction, denied ones at once.
///
/// Thread-safe. Values pass [Redaction] before they are kept; names and reasons do not, so never
/// hand a secret over as one.
public final class Audit implements Denials {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private final Tx tx;
    private final InstantSource clock;
    private final DenialRuns denials = new DenialRuns();

    /// @param clock stamps the rows
    public Audit(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /// An act that was done; its row commits with the act.
    ///
    /// @param action such as `media.root.add`
    public void done(Unit unit, Caller caller, String action, Target target) {
        keep(unit.session(), row(caller, action, AuditEvent.Outcome.SUCCEEDED, target));
    }

    /// An act that was done, and what else is worth knowing of it.
    public void done(
            Unit unit, Caller caller, String action, Target target, Map<String, ?> details) {
        AuditRow row = row(caller, action, AuditEvent.Outcome.SUCCEEDED, target);
        row.details = Redaction.of(details);
        keep(unit.session(), row);
    }

    /// An act that changed something; only what differs belongs into before and after.
    public void changed(
            Unit unit,
            Caller caller,
            String action,
            Target target,
            Map<String, ?> before,
            Map<String, ?> after) {
        AuditRow row = row(caller, action, AuditEvent.Outcome.SUCCEEDED, target);
        row.before = Redaction.of(before);
        row.after = Redaction.of(after);
        keep(unit.session(), row);
    }

    /// An act that was tried and failed for a reason worth knowing, such as a wrong password.
    public void failed(Caller caller, String action, Target target, String reason) {
        AuditRow row = row(caller, action, AuditEvent.Outcome.FAILED, target);
        row.reason = reason;
        alone(row);
    }

    /// Written at once the first time; what the same caller is refused over and over is counted and
    /// written as one, with `times` in its details.
    @Override
    public void denied(Caller caller, Permission missing, Resource where) {
        tell(denials.add(caller, missing, where.self(), MDC.get("route"), clock.instant()));
    }

    /// Writes down repeated denials whose time is over.
    void tellRepeats() {
        tell(denials.over(clock.instant()));
    }

    /// Writes down all repeated denials: the hub stops.
    void tellAllRepeats() {
        tell(denials.all());
    }

    private void tell(List<DenialRuns.Run> runs) {
        for (DenialRuns.Run run : runs) {
            String id = run.thing().id() == null ? null : run.thing().id().toString();
            Target target = new Target(run.thing().type().wire(), id, null);
            AuditRow row = row(run.caller(), "access", AuditEvent.Outcome.DENIED, target);
            row.permission = run.missing().wire();
            Map<String, Object> details = new TreeMap<>();
            if (run.route() != null) details.put("route", run.route());
            if (run.repeats() > 0) {
                row.correlationId = null;
                row.reason = "refused again";
                details.put("times", run.repeats());
                details.put("since", run.since().toString());
            }
            if (!details.isEmpty()) row.details = details;
            alone(row);
        }
    }

    /// Written once the transaction that refuses is over, whatever becomes of that one.
    private void alone(AuditRow row) {
        Tx.afterwards(() -> keepAlone(row));
    }

    /// A refusal stands even when it cannot be written down; the log then holds it.
    private void keepAlone(AuditRow row) {
        try {
            tx.write(session -> session, (session, _) -> keep(session, row));
        } catch (RuntimeException failure) {
            LOG.error("audit cannot keep {} {}", row.action, row.outcome, failure);
        }
    }

    private static AuditRow keep(StatelessSession session, AuditRow row) {
        row.searchText = words(row);
        session.insert(row);
        return row;
    }

    private AuditRow row(Caller caller, String action, AuditEvent.Outcome outcome, Target target) {
        AuditRow row = new AuditRow();
        row.id = Uuid7.next(clock);
        row.createdAt = clock.instant();
        row.action = action;
        row.outcome = outcome;
        row.actorId = caller.personValue();
        row.actorName = caller.actor().name();
        row.actorRoles = roles(caller);
        row.actorKind = AuditEvent.wire(caller.actor().kind());
        row.sessionId = caller.session() == null ? null : caller.session().value();
        row.ipAddress = caller.origin().ipAddress();
        row.userAgent = caller.origin().userAgent();
        row.targetType = target.type();
        row.targetId = target.id();
        row.targetName = target.name();
        row.correlationId = MDC.get("correlation");
        return row;
    }

    private static String @Nullable [] roles(Caller caller) {
        Set<Role> roles = caller.roles();
        if (roles.isEmpty()) return null;
        return roles.stream().sorted().map(Role::wire).toArray(String[]::new);
    }

    private static String words(AuditRow row) {
        return Stream.of(
                        row.action,
                        row.actorName,
                        row.targetType,
                        row.targetName,
                        row.targetId,
                        row.reason)
                .filter(Objects::nonNull)
                .map(Folding::fold)
                .collect(Collectors.joining(" "));
    }
}
