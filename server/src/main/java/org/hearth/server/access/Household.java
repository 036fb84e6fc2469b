package org.hearth.server.access;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/// The persons of the household: the door to who they are. Thread-safe.
public final class Household {
    private static final Duration RESET_LIFE = Duration.ofMinutes(15);

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceiling ceiling;
    private final Keys keys;
    private final Passwords passwords;
    private final Tries tries;
    private final Census census;
    private final String setupCode = Secrets.code(8);
    private final Throttle addresses;
    private final ReentrantLock settingUp = new ReentrantLock();

    Household(Platform platform, Ceiling ceiling, Keys keys, Passwords passwords, Tries tries) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.ceiling = ceiling;
        this.keys = keys;
        this.passwords = passwords;
        this.tries = tries;
        census = new Census(tx);
        addresses = new Throttle(5, clock);
    }

    /// The code that proves to be near the hub while nobody owns it yet; empty once somebody does.
    public Optional<String> setupCode(Caller caller) {
        caller.require(Permission.SYSTEM_ADMIN);
        return isSetUp() ? Optional.empty() : Optional.of(setupCode);
    }

    /// What tells this house from every other; it stays the same on another machine, and is no
    /// secret.
    public UUID id() {
        return tx.read(AccessRepository_::new, AccessRepository::house);
    }

    /// Whether the household has an owner.
    public boolean isSetUp() {
        return tx.read(AccessRepository_::new, Household::hasOwner);
    }

    /// Makes the first owner, once, from this machine.
    ///
    /// @param proof how near the caller is to the hub
    public Person setUp(NewOwner owner, Proof proof) {
        return setUp(owner, proof, Origin.HERE);
    }

    /// Makes the first owner, once. Wrong codes slow down their address.
    ///
    /// @param proof how near the caller is to the hub
    public Person setUp(NewOwner owner, Proof proof, Origin origin) {
        if (proof != Proof.SAME_MACHINE) requireSetupCode(owner, origin);
        String hash = passwords.hash(owner.password());
        settingUp.lock();
        try {
            return makeOwner(owner, hash);
        } finally {
            settingUp.unlock();
        }
    }

    /// How near the person is who sets the household up.
    public enum Proof {
        /// The console, or a request from the machine to itself.
        SAME_MACHINE,
        /// Somewhere on the network: needs the setup code.
        CODE
    }

    /// The caller's own person.
    public Person me(Caller caller) {
        return tx.read(AccessRepository_::new, access -> census.of(access, own(access, caller)));
    }

    /// The caller's own person, and what they may do.
    public Me self(Caller caller) {
        return tx.read(
                AccessRepository_::new,
                access -> {
                    User user = own(access, caller);
                    return Me.of(census.of(access, user), user, May.all(caller));
                });
    }

    private static User own(AccessRepository access, Caller caller) {
        return access.person(caller.person().value());
    }

    /// Makes a script's person and its API token, which reaches no further than the caller.
    ///
    /// @return the token, shown this once
    public String createToken(Caller caller, String name, Role role, Duration life) {
        caller.require(Permission.AUTH_MANAGE);
        return tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    Ceiling.Watch watch = ceiling.watch(caller);
                    User user = user(name, PersonKind.SERVICE);
                    insert(access, user, role);
                    watch.require();
                    Keys.Opening opening =
                            new Keys.Opening(user.id, Session.Kind.API_TOKEN, Scope.ADMIN, name);
                    Session session = keys.open(access, opening, caller.origin(), life);
                    Target target = Target.of("person", new PersonId(user.id), name);
                    audit.done(unit, caller, "token.create", target);
                    return keys.hand(access, session, SessionToken.Kind.API, life);
                });
    }

    /// Makes a code with which somebody who is locked out signs in once, within 15 minutes and
    /// without waiting; for persons who reach no further than the caller.
    public String resetCode(Caller caller, String email) {
        caller.require(Permission.PERSON_MANAGE);
        String code = Secrets.code(8);
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    PersonId person = new PersonId(byEmail(access, email).id);
                    caller.require(Permission.PERSON_MANAGE, People.held(tx, person));
                    ceiling.requireOver(caller, person);
                    User user = access.person(person.value());
                    PairingCode row = new PairingCode();
                    row.id = Uuid7.next(clock);
                    row.codeHash = Secrets.hash(code);
                    row.kind = PairingCode.Kind.SIGN_IN;
                    row.scope = Scope.ADMIN;
                    row.userId = user.id;
                    row.createdBy = caller.personValue();
                    row.createdAt = clock.instant();
                    row.expiresAt = row.createdAt.plus(RESET_LIFE);
                    access.insert(row);
                    tries.forgive(unit, user);
                    Target target = Target.of("person", new PersonId(user.id), user.name);
                    audit.done(unit, caller, "person.reset", target);
                    return row;
                });
        return code;
    }

    private Person makeOwner(NewOwner owner, String hash) {
        return tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    if (hasOwner(access)) {
                        throw new Conflict("This hub has an owner already. Sign in instead.");
                    }
                    User user = user(owner.name(), PersonKind.ADULT);
                    user.email = folded(owner.email());
                    user.passwordHash = hash;
                    insert(access, user, Role.OWNER);
                    PersonId id = new PersonId(user.id);
                    Target target = Target.of("person", id, user.name);
                    audit.done(unit, Caller.system("setup"), "household.setup", target);
                    unit.publish(new AccessEvents.HouseholdSetUp(id));
                    return Person.of(user, List.of(Role.OWNER.wire()), List.of());
                });
    }

    private void requireSetupCode(NewOwner owner, Origin origin) {
        String address = String.valueOf(origin.ipAddress());
        addresses.take(address);
        if (!isSetupCode(owner.setupCode())) throw wrongSetupCode();
        addresses.right(address);
    }

    private static Denied wrongSetupCode() {
        return new Denied("The setup code is wrong. The hub prints it when it starts.");
    }

    private boolean isSetupCode(@Nullable String typed) {
        return typed != null && Secrets.areEqual(Secrets.normalised(typed), setupCode);
    }

    private static User byEmail(AccessRepository access, String email) {
        return access.userByEmail(folded(email))
                .orElseThrow(() -> new NotFound("person with address", email));
    }

    static String folded(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private User user(String name, PersonKind kind) {
        User user = new User();
        user.id = Uuid7.next(clock);
        user.name = name.strip();
        user.kind = kind;
        user.enabled = true;
        user.createdAt = clock.instant();
        user.updatedAt = user.createdAt;
        return user;
    }

    private static void insert(AccessRepository access, User user, Role role) {
        access.insert(user);
        UserRole held = new UserRole();
        held.userId = user.id;
        held.role = role.wire();
        access.insert(held);
    }

    /// A script may have an owner's rights; it is nobody who could sign in.
    private static boolean hasOwner(AccessRepository access) {
        return access.countWithRole(Role.OWNER.wire(), PersonKind.SERVICE) > 0;
    }
}
