package org.hearth.server.access;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.Unauthenticated;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Lets persons in and out: passwords, one-time codes, renewals. Thread-safe.
///
/// Wrong tries slow down their address and the account they aim at, each on its own.
public final class FrontDoor {
    private static final Caller HUB = Caller.system("front-door");

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Keys keys;
    private final Passwords passwords;
    private final Arrivals arrivals;
    private final Throttle accounts;
    private final Throttle addresses;

    FrontDoor(Tx tx, Audit audit, InstantSource clock, Keys keys, Passwords passwords) {
        this.tx = tx;
        this.audit = audit;
        this.clock = clock;
        this.keys = keys;
        this.passwords = passwords;
        arrivals = new Arrivals(tx, keys, audit);
        accounts = new Throttle(5, clock);
        addresses = new Throttle(20, clock);
    }

    /// Signs in with an e-mail address and a password, or a one-time code in its place.
    ///
    /// @param client what is signed in with
    public Tokens signIn(Credentials credentials, Client client, Origin origin) {
        String account = Household.folded(credentials.email());
        String address = String.valueOf(origin.ipAddress());
        accounts.check(account);
        addresses.check(address);
        Optional<User> user =
                tx.read(AccessRepository_::new, access -> access.userByEmail(account));
        boolean isRight = matches(credentials, user.orElse(null));
        Optional<Tokens> tokens =
                isRight
                        ? user.map(one -> open(one, Session.Kind.SIGN_IN, client, origin))
                        : user.flatMap(one -> byCode(one, credentials.password(), client, origin));
        if (tokens.isEmpty()) {
            accounts.wrong(account);
            addresses.wrong(address);
            Target target = new Target("account", null, account);
            audit.failed(HUB.from(origin), "sign-in", target, "wrong address or password");
            throw new Unauthenticated("The e-mail address or the password is wrong.");
        }
        accounts.right(account);
        return tokens.get();
    }

    /// The next pair of tokens for a refresh token, which is used up by this; but for half a
    /// minute, once more, for a device that did not get the answer.
    public Tokens renew(String refresh, Origin origin) {
        addresses.check(String.valueOf(origin.ipAddress()));
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
                    keys.end(access, unit, session.value(), "signed out");
                    Target target = Target.of("session", session, "own");
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

    /// Opens a session for a device that the person has just let in; joins the caller's
    /// transaction.
    public Tokens admit(PersonId person, Scope scope, Client client, Origin origin) {
        Keys.Opening opening =
                new Keys.Opening(person.value(), Session.Kind.PAIRING, scope, client.name());
        return tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    Session session = keys.open(access, opening, origin, Keys.REFRESH_LIFE);
                    return keys.issue(access, unit, session.id);
                });
    }

    /// Sets the caller's own password.
    ///
    /// @param current not needed in a session that a one-time code has opened
    public void changePassword(Caller caller, @Nullable String current, String replacement) {
        PersonId person = caller.person();
        User user = tx.read(AccessRepository_::new, access -> access.person(person.value()));
        if (!isByCode(caller) && !passwords.matches(String.valueOf(current), user.passwordHash)) {
            throw new Invalid("current", "is not your present password");
        }
        String hash = passwords.hash(replacement);
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    User changed = access.person(person.value());
                    changed.passwordHash = hash;
                    changed.updatedAt = clock.instant();
                    access.update(changed);
                    Target target = Target.of("person", person, changed.name);
                    audit.done(unit, caller, "person.password", target);
                    return changed;
                });
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
                                .filter(code -> access.useCode(code.id, clock.instant(), null) == 1)
                                .map(_ -> open(user, Session.Kind.ONE_TIME_CODE, client, origin)));
    }

    private boolean isByCode(Caller caller) {
        if (caller.session() == null) return false;
        UUID id = caller.session().value();
        return tx.read(
                AccessRepository_::new,
                access ->
                        access.session(id)
                                .filter(one -> one.kind == Session.Kind.ONE_TIME_CODE)
                                .isPresent());
    }
}
