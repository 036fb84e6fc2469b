package org.hearth.server.platform.audit;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Denials;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.time.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/// Writes down privileged acts: allowed ones in their own transaction, denied ones at once.
///
/// Thread-safe. Never hand it a secret: what it is given is kept and can be exported.
public final class Audit implements Denials {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private final Tx tx;
    private final InstantSource clock;

    /// @param clock stamps the rows
    public Audit(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /// An act that was done; its row commits with the act.
    ///
    /// @param action such as `media.root.add`
    public void done(Unit unit, Caller caller, String action, Target target) {
        unit.session().insert(event(caller, action, AuditEvent.Outcome.SUCCEEDED, target));
    }

    /// An act that changed something; only what differs belongs into before and after.
    public void changed(
            Unit unit,
            Caller caller,
            String action,
            Target target,
            Map<String, Object> before,
            Map<String, Object> after) {
        AuditEvent event = event(caller, action, AuditEvent.Outcome.SUCCEEDED, target);
        event.before = before;
        event.after = after;
        unit.session().insert(event);
    }

    /// An act that was tried and failed for a reason worth knowing, such as a wrong password.
    public void failed(Caller caller, String action, Target target, String reason) {
        AuditEvent event = event(caller, action, AuditEvent.Outcome.FAILED, target);
        event.reason = reason;
        alone(event);
    }

    @Override
    public void denied(Caller caller, Permission missing, Resource where) {
        Resource.Ref thing = where.self();
        String id = thing.id() == null ? null : thing.id().toString();
        Target target = new Target(thing.type().wire(), id, null);
        AuditEvent event = event(caller, "access", AuditEvent.Outcome.DENIED, target);
        event.permission = missing.wire();
        alone(event);
    }

    /// A refusal stands even when it cannot be written down; the log then holds it.
    private void alone(AuditEvent event) {
        try {
            tx.apart(
                    session -> session,
                    (session, _) -> {
                        session.insert(event);
                        return event;
                    });
        } catch (RuntimeException failure) {
            LOG.error("audit cannot keep {} {}", event.action, event.outcome, failure);
        }
    }

    private AuditEvent event(
            Caller caller, String action, AuditEvent.Outcome outcome, Target target) {
        AuditEvent event = new AuditEvent();
        event.id = Uuid7.next(clock);
        event.createdAt = clock.instant();
        event.action = action;
        event.outcome = outcome;
        event.actorId = caller.personValue();
        event.actorName = caller.actor().name();
        event.actorKind = caller.actor().kind().name().toLowerCase(Locale.ROOT);
        event.sessionId = caller.session() == null ? null : caller.session().value();
        event.ipAddress = caller.origin().ipAddress();
        event.userAgent = caller.origin().userAgent();
        event.targetType = target.type();
        event.targetId = target.id();
        event.targetName = target.name();
        event.correlationId = MDC.get("correlation");
        return event;
    }
}
