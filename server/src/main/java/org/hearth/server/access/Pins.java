package org.hearth.server.access;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Unauthenticated;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// PINs for the console: the door for whoever stands before it. Thread-safe.
///
/// A PIN is short, so it counts at the hub's own screen only, never over the network, and wrong
/// ones slow down the next try.
public final class Pins {
    /// How long a sign-in by PIN lasts when nobody ends it.
    private static final Duration LIFE = Duration.ofHours(12);

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceiling ceiling;
    private final Passwords passwords;
    private final Arrivals arrivals;
    private final Tries tries;

    Pins(Platform platform, Ceiling ceiling, Keys keys, Passwords passwords, Tries tries) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.ceiling = ceiling;
        this.passwords = passwords;
        arrivals = new Arrivals(tx, keys, audit);
        this.tries = tries;
    }

    /// Sets the caller's own PIN, with which they may do all that is theirs: not from a device that
    /// was let in for less.
    ///
    /// @param pin 4 to 8 digits
    public void setOwn(Caller caller, String pin) {
        keep(caller, caller.person(), pin, () -> requireWhole(caller));
    }

    private void requireWhole(Caller caller) {
        SessionId session = caller.session();
        if (session == null) return;
        boolean isWhole =
                tx.read(
                        AccessRepository_::new,
                        access ->
                                access.session(session.value())
                                        .filter(one -> one.scope == Scope.ADMIN)
                                        .isPresent());
        if (!isWhole) {
            throw new Denied(
                    "This device was let in for less than you may do. Choose your PIN on one that"
                            + " was let in for all of it.");
        }
    }

    /// Sets somebody's PIN who reaches no further than the caller.
    public void give(Caller caller, PersonId person, String pin) {
        keep(caller, person, pin, () -> requireOver(caller, person));
    }

    private void requireOver(Caller caller, PersonId person) {
        caller.require(Permission.PERSON_MANAGE, People.held(tx, person));
        ceiling.requireOver(caller, person);
    }

    /// Signs somebody in at the hub's own screen.
    ///
    /// @param screen what the screen is called
    public Tokens signIn(PersonId person, String pin, String screen) {
        Tries.Key key = Tries.Door.PIN.of(person.value());
        tries.take(Origin.HERE, List.of(key));
        User user = tx.read(AccessRepository_::new, access -> access.person(person.value()));
        boolean isRight = passwords.matches(pin, user.pinHash) && user.isWelcome(clock.instant());
        if (!isRight) {
            tries.tellOf(user.id);
            Target target = Target.of("person", person, user.name);
            audit.failed(Caller.system("console"), "sign-in", target, "wrong PIN");
            throw new Unauthenticated("This PIN is wrong.");
        }
        tries.right(key);
        Keys.Opening opening = new Keys.Opening(user.id, Session.Kind.CONSOLE, Scope.ADMIN, screen);
        return arrivals.admit(user, opening, Origin.HERE, LIFE);
    }

    /// @param right throws unless the caller may, within the transaction
    private void keep(Caller caller, PersonId person, String pin, Runnable right) {
        String hash = passwords.hash(pin);
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    right.run();
                    User user = access.person(person.value());
                    user.pinHash = hash;
                    user.updatedAt = clock.instant();
                    access.update(user);
                    Target target = Target.of("person", person, user.name);
                    audit.done(unit, caller, "person.pin", target);
                    unit.publish(new AccessEvents.PersonChanged(person));
                    return user;
                });
    }
}
