package org.hearth.server.access;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// Where everybody is signed in: the door to open sign-ins and tokens. Thread-safe.
///
/// What is taken back ends at once, with every connection that was opened by it.
public final class SignIns {
    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceiling ceiling;
    private final Keys keys;

    SignIns(Platform platform, Ceiling ceiling, Keys keys) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.ceiling = ceiling;
        this.keys = keys;
    }

    /// The caller's own, the one used last first.
    public Page<SignIn> own(Caller caller, Listing listing) {
        UUID self = caller.person().value();
        return page(caller, listing, open -> open.userId().equals(self));
    }

    /// Everybody's, or one person's.
    public Page<SignIn> all(Caller caller, @Nullable PersonId of, Listing listing) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        return page(caller, listing, open -> of == null || open.userId().equals(of.value()));
    }

    /// Ends one of the caller's own.
    public void endOwn(Caller caller, SessionId id) {
        UUID self = caller.person().value();
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    Session session =
                            access.session(id.value())
                                    .filter(one -> one.userId.equals(self))
                                    .filter(one -> one.endedAt == null)
                                    .orElseThrow(() -> unknown(id));
                    keys.end(access, unit, session.id, "ended by its person");
                    audit.done(unit, caller, "sign-in.end", target(session));
                    return session;
                });
    }

    /// Ends all of the caller's own but the one that asks.
    public void endOthers(Caller caller) {
        UUID self = caller.person().value();
        UUID kept = caller.session() == null ? null : caller.session().value();
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    access.openSessions(self).stream()
                            .filter(one -> !one.equals(kept))
                            .forEach(one -> keys.end(access, unit, one, "all others were ended"));
                    Target target = new Target("person", self.toString(), caller.actor().name());
                    audit.done(unit, caller, "sign-in.end-others", target);
                    return unit;
                });
    }

    /// Ends anybody's, of persons who reach no further than the caller.
    public void end(Caller caller, SessionId id) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    Session session =
                            access.session(id.value())
                                    .filter(one -> one.endedAt == null)
                                    .orElseThrow(() -> unknown(id));
                    ceiling.requireOver(caller, new PersonId(session.userId));
                    keys.end(access, unit, session.id, "taken back");
                    audit.done(unit, caller, "sign-in.end", target(session));
                    return session;
                });
    }

    /// Ends everything of a person who reaches no further than the caller.
    public void endAll(Caller caller, PersonId id) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    ceiling.requireOver(caller, id);
                    User user = access.person(id.value());
                    keys.endAll(access, unit, user.id, "all were taken back");
                    Target target = Target.of("person", id, user.name);
                    audit.done(unit, caller, "sign-in.end-all", target);
                    return user;
                });
    }

    /// Ends the sign-ins whose time is over, or their guests'.
    void endExpired() {
        Instant now = clock.instant();
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    access.expiredSessions(now)
                            .forEach(one -> keys.end(access, unit, one, "its time was over"));
                    access.expiredUsers(now)
                            .forEach(
                                    user ->
                                            keys.endAll(
                                                    access, unit, user.id, "the visit is over"));
                    return unit;
                });
    }

    private Page<SignIn> page(Caller caller, Listing listing, Predicate<OpenSession> wanted) {
        UUID current = caller.session() == null ? null : caller.session().value();
        List<SignIn> all =
                tx.read(AccessRepository_::new, access -> access.signIns(clock.instant())).stream()
                        .filter(wanted)
                        .map(open -> open.seen(current))
                        .toList();
        return Page.of(listing, "lastUsedAt", all, one -> one.personName() + " " + one.name());
    }

    private static Target target(Session session) {
        return Target.of("sign-in", new SessionId(session.id), session.name);
    }

    private static NotFound unknown(SessionId id) {
        return new NotFound("sign-in", id.value());
    }
}
