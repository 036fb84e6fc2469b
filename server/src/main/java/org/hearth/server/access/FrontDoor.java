package org.hearth.server.access;

import org.hearth.server.access.Tries.Door;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.Unauthenticated;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lets persons in and out: passwords, one-time codes, renewals. Thread-safe.
///
/// Wrong tries slow down their address and the account they aim at, each on its own.
public final class FrontDoor {
    private static final Caller HUB = Caller.system("front-door");

    /// Never what was typed: people type passwords into the wrong field.
    private static final Target NOBODY = new Target("account", null, "an unknown address");

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Keys keys;
    private final Passwords passwords;
    private final Arrivals arrivals;
    private final Tries tries;

    FrontDoor(
            Tx tx, Audit audit, InstantSource clock, Keys keys, Passwords passwords, Tries tries) {
        this.tx = tx;
        this.audit = audit;
        this.clock = clock;
        this.keys = keys;
        this.passwords = passwords;
        arrivals = new Arrivals(tx, keys, audit);
        this.tries = tries;
    }

    /// Signs in with an e-mail address and a password, or a one-time code in its place.
    ///
    /// @param client what is signed in with
    public Tokens signIn(Credentials credentials, Client client, Origin origin) {
        String account = Household.folded(credentials.email());
        Tries.Key aimedAt = Door.ACCOUNT.of(account);
        List<Tries.Counted> counted = tries.take(origin, List.of(aimedAt, from(origin)));
        Optional<User> user =
                tx.read(AccessRepository_::new, access -> access.userByEmail(account));
        boolean isRight = matches(credentials, user.orElse(null));
        Optional<Tokens> tokens =
                isRight
                        ? user.map(one -> open(one, Session.Kind.SIGN_IN, client, origin))
                        : user.flatMap(one -> byCode(one, credentials.password(), client, origin));
        if (tokens.isEmpty()) {
            user.ifPresent(one -> tries.tellOf(one.id));
            Target target = user.map(FrontDoor::account).orElse(NOBODY);
            audit.failed(HUB.from(origin), "sign-in", target, "wrong address or password");
            throw new Unauthenticated("The e-mail address or the password is wrong.");
        }
        tries.right(aimedAt);
        tries.giveBack(counted.getLast());
        return tokens.get();
    }

    private static Target account(User user) {
        return Target.of("person", new PersonId(user.id), user.name);
    }

    /// The next pair of tokens for a refresh token, which is used up by this; but for half a
    /// minute, once more, for a device that did not get the answer. Nobody guesses its 256 bits, so
    /// whoever guesses passwords at the same address holds up none.
    public Tokens renew(String refresh, Origin origin) {
        return tx.write(
                        AccessRepository_::new,
                        (access, unit) -> keys.exchange(access, unit, refresh, origin))
                .orElseThrow(Keys::signInAgain);
    }

    /// Ends the caller's own sign-in.
    public void signOut(Caller caller) {
        SessionId session = caller.session();
        if (session == null) return;
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    String device =
                            access.session(session.value()).map(one -> one.name).orElse(null);
                    keys.end(access, unit, session.value(), "signed out");
                    Target target = new Target("session", session.value().toString(), device);
                    audit.done(unit, caller, "sign-out", target);
                    return session;
                });
    }

    /// Ends a session whose device is gone; joins the caller's transaction.
    public void end(SessionId session, String reason) {
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    keys.end(access, unit, session.value(), reason);
                    return session;
                });
    }

    /// Opens a session for a device that the person has just let in, which is a sign-in of theirs;
    /// joins the caller's transaction.
    public Tokens admit(PersonId person, Scope scope, Client client, Origin origin) {
        Keys.Opening opening =
                new Keys.Opening(person.value(), Session.Kind.PAIRING, scope, client.name());
        return tx.write(
                AccessRepository_::new,
                (access, _) ->
                        arrivals.admit(
                                access.person(person.value()), opening, origin, Keys.REFRESH_LIFE));
    }

    /// Sets the caller's own password; all their other sign-ins end. Wrong tries slow it down.
    ///
    /// @param current not needed the first time in a session that a one-time code has opened, for a
    ///   quarter of an hour
    public void changePassword(Caller caller, @Nullable String current, String replacement) {
        PersonId person = caller.person();
        User known = tx.read(AccessRepository_::new, access -> access.person(person.value()));
        boolean isByCode = isByCode(caller);
        if (!isByCode) requirePresent(caller, known, String.valueOf(current));
        String hash = passwords.hash(replacement);
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    User changed = access.person(person.value());
                    if (changed.version != known.version) throw meanwhile();
                    changed.passwordHash = hash;
                    changed.updatedAt = clock.instant();
                    access.update(changed);
                    if (!becomesOrdinary(access, caller) && isByCode) throw Keys.signInAgain();
                    access.openSessions(changed.id).stream()
                            .filter(one -> !new SessionId(one).equals(caller.session()))
                            .forEach(one -> keys.end(access, unit, one, "the password changed"));
                    Target target = Target.of("person", person, changed.name);
                    audit.done(unit, caller, "person.password", target);
                    unit.publish(new AccessEvents.PersonChanged(person));
                    return changed;
                });
    }

    private static Conflict meanwhile() {
        return new Conflict("Your account was changed at the same moment. Try again.");
    }

    private static boolean becomesOrdinary(AccessRepository access, Caller caller) {
        SessionId session = caller.session();
        return session != null
                && access.turn(session.value(), Session.Kind.ONE_TIME_CODE, Session.Kind.SIGN_IN)
                        == 1;
    }

    private void requirePresent(Caller caller, User user, String typed) {
        Tries.Key key = Door.PASSWORD.of(user.id);
        tries.take(caller.origin(), List.of(key));
        if (!passwords.matches(typed, user.passwordHash)) {
            Target target = Target.of("person", caller.person(), user.name);
            audit.failed(caller, "person.password", target, "wrong present password");
            throw new Invalid("current", "is not your present password");
        }
        tries.right(key);
    }

    private static Tries.Key from(Origin origin) {
        return Door.ADDRESS.of(String.valueOf(origin.ipAddress()));
    }

    private boolean matches(Credentials credentials, @Nullable User user) {
        String hash = user == null || !user.enabled ? null : user.passwordHash;
        return passwords.matches(credentials.password(), hash);
    }

    private Tokens open(User user, Session.Kind kind, Client client, Origin origin) {
        Keys.Opening opening = new Keys.Opening(user.id, kind, Scope.ADMIN, client.name());
        return arrivals.admit(user, opening, origin, Keys.REFRESH_LIFE);
    }

    private Optional<Tokens> byCode(User user, String typed, Client client, Origin origin) {
        byte[] hash = Secrets.hash(Secrets.normalised(typed));
        return tx.write(
                AccessRepository_::new,
                (access, _) ->
                        access.code(hash, PairingCode.Kind.SIGN_IN)
                                .filter(code -> code.userId.equals(user.id) && user.enabled)
                                .filter(code -> code.expiresAt.isAfter(clock.instant()))
                                .filter(code -> Codes.use(access, code, clock.instant(), null))
                                .map(_ -> open(user, Session.Kind.ONE_TIME_CODE, client, origin)));
    }

    private boolean isByCode(Caller caller) {
        if (caller.session() == null) return false;
        UUID id = caller.session().value();
        return tx.read(
                AccessRepository_::new,
                access ->
                        access.session(id)
                                .filter(one -> one.isJustByCode(clock.instant()))
                                .isPresent());
    }
}
