package org.hearth.server.access;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Six characters that let one device in, once, for a while. Thread-safe.
///
/// Used by the fleet, which decides who may pair and joins these methods to its transactions. Wrong
/// codes slow down their address, and all of them together everybody.
public final class Codes {
    private static final int LENGTH = 6;
    private static final String EVERYBODY = "everybody";

    private static final Duration WAITED_FOR = Duration.ofHours(1);

    /// Never what was typed: it may be somebody's code with one letter wrong.
    private static final Target CODE = new Target("pairing", null, "a pairing code");

    private static final Caller HUB = Caller.system("pairing");

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceiling ceiling;
    private final People people;
    private final Throttle addresses;
    private final Throttle everybody;

    Codes(Platform platform, Ceiling ceiling, People people) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.ceiling = ceiling;
        this.people = people;
        addresses = new Throttle(5, clock);
        everybody = new Throttle(50, clock);
    }

    /// A code that was just made; its text and its secret are shown and never stored.
    ///
    /// @param secret 256 bits, for whoever scans the code instead of typing it
    public record Fresh(UUID id, String code, String secret, Instant expiresAt) {}

    /// What a right code opens.
    ///
    /// @param invitedBy who made it; null when that was the hub, or somebody who is gone
    public record Opened(PersonId person, Scope scope, @Nullable String invitedBy) {}

    /// Throws [Denied] when a device of that person would reach further than the caller. Joins the
    /// caller's transaction; until it ends nobody changes the person's roles.
    public void requireReach(Caller caller, PersonId person, Scope scope) {
        ceiling.requireOver(caller, person, scope.ceiling());
    }

    /// A new code for a device of that person.
    ///
    /// @param life how long it is good
    public Fresh create(Caller caller, PersonId person, Scope scope, Duration life) {
        return create(caller, blank(person, scope), life);
    }

    /// As the other, for a guest who was taken in for it: taken back before anybody used it, it
    /// takes them along.
    public Fresh createPass(Caller caller, PersonId guest, Duration life) {
        PairingCode row = blank(guest, Scope.GUEST);
        row.bringsGuest = true;
        return create(caller, row, life);
    }

    private static PairingCode blank(PersonId person, Scope scope) {
        PairingCode row = new PairingCode();
        row.kind = PairingCode.Kind.CLIENT;
        row.scope = scope;
        row.userId = person.value();
        return row;
    }

    private Fresh create(Caller caller, PairingCode row, Duration life) {
        String code = Secrets.code(LENGTH);
        String secret = Secrets.token();
        row.id = Uuid7.next(clock);
        row.codeHash = Secrets.hash(code);
        row.secretHash = Secrets.hash(secret);
        row.createdBy = caller.personValue();
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(life);
        tx.write(
                AccessRepository_::new,
                (access, _) -> {
                    access.insert(row);
                    return row;
                });
        return new Fresh(row.id, code, secret, row.expiresAt);
    }

    /// Takes back a code of the caller's own or for somebody who reaches no further; throws
    /// [Conflict] when a device came in by it. A guest who was taken in for it leaves with it, as
    /// long as nobody ever came in for them. Joins the caller's transaction.
    ///
    /// @return whether this took it back: it may be over already
    public boolean cancel(Caller caller, UUID id) {
        return tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    PairingCode code =
                            access.code(id)
                                    .filter(one -> one.kind == PairingCode.Kind.CLIENT)
                                    .orElseThrow(() -> new NotFound("pairing", id));
                    boolean isOwn = Objects.equals(code.createdBy, caller.personValue());
                    if (!isOwn) requireReach(caller, new PersonId(code.userId), code.scope);
                    access.hold(code.userId);
                    Instant now = clock.instant();
                    boolean isTakenBack = access.cancelCode(id, now) == 1;
                    if (!isTakenBack && code.cancelledAt == null) throw tooLate();
                    if (isNoMoreThanInvited(access, code.userId, now))
                        people.uninvite(access, unit, caller, code.userId);
                    return isTakenBack && code.expiresAt.isAfter(now);
                });
    }

    /// Guests who were taken in for a pass that nobody used leave an hour after their last code was
    /// over: until then whoever invited them may ask for another.
    void seeOffWhoNeverCame() {
        Instant since = clock.instant().minus(WAITED_FOR);
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    for (UUID guest : access.missed(since)) {
                        access.hold(guest);
                        if (isNoMoreThanInvited(access, guest, since))
                            people.uninvite(access, unit, HUB, guest);
                    }
                    return unit;
                });
    }

    /// Whoever was changed since they were taken in is no longer what a pass brought: they have a
    /// PIN, stay longer, or are of the family.
    ///
    /// @param since a code that was good at any time from then on keeps them
    private static boolean isNoMoreThanInvited(
            AccessRepository access, UUID person, Instant since) {
        return access.user(person).filter(user -> user.updatedAt.equals(user.createdAt)).isPresent()
                && access.passes(person) > 0
                && access.codesInUse(person, since) == 0;
    }

    private static Conflict tooLate() {
        return new Conflict("A device came in by this code already. Remove the device instead.");
    }

    /// Uses a code up for a device; throws [Denied] when it is wrong, too old, used or taken back,
    /// and has that on record. Whoever has scanned it does not wait for those who guess: nobody
    /// guesses its secret. A wrong secret is a wrong code.
    public Opened use(Ticket shown, UUID deviceId, Origin origin) {
        byte[] hash = Secrets.hash(Secrets.normalised(shown.code()));
        if (shown.secret() != null && isScanned(hash, shown.secret())) {
            return opened(hash, deviceId).orElseThrow(() -> refused(hash, origin));
        }
        String address = String.valueOf(origin.ipAddress());
        everybody.check(EVERYBODY);
        Throttle.Counted here = addresses.take(address);
        Throttle.Counted anywhere = everybody.take(EVERYBODY);
        if (shown.secret() != null) throw refusal(Refused.WRONG, origin);
        Opened opened = opened(hash, deviceId).orElseThrow(() -> refused(hash, origin));
        addresses.giveBack(here);
        everybody.giveBack(anywhere);
        return opened;
    }

    private boolean isScanned(byte[] hash, String secret) {
        return tx.read(AccessRepository_::new, access -> access.code(hash, PairingCode.Kind.CLIENT))
                .filter(code -> MessageDigest.isEqual(code.secretHash, Secrets.hash(secret)))
                .isPresent();
    }

    private Optional<Opened> opened(byte[] hash, UUID deviceId) {
        Instant now = clock.instant();
        return tx.write(
                AccessRepository_::new,
                (access, _) ->
                        access.code(hash, PairingCode.Kind.CLIENT)
                                .filter(code -> code.expiresAt.isAfter(now))
                                .filter(code -> use(access, code, now, deviceId))
                                .map(code -> opened(access, code)));
    }

    private static Opened opened(AccessRepository access, PairingCode code) {
        String by =
                Optional.ofNullable(code.createdBy)
                        .flatMap(access::user)
                        .map(user -> user.name)
                        .orElse(null);
        return new Opened(new PersonId(code.userId), code.scope, by);
    }

    /// Holds the person before their code, as whoever removes a person does.
    static boolean use(
            AccessRepository access, PairingCode code, Instant now, @Nullable UUID deviceId) {
        access.hold(code.userId);
        return access.useCode(code.id, now, deviceId) == 1;
    }

    /// Why nobody comes in by a code. That it was right once helps nobody who guesses.
    private enum Refused {
        WRONG("wrong code", "This code is wrong. Look again, or ask for a new one."),
        OLD("code too old", "This code is too old. Ask for a new one."),
        USED("code used before", "This code was used already. Ask for a new one for each device."),
        TAKEN_BACK("code taken back", "This code was taken back. Ask for a new one.");

        private final String reason;
        private final String sentence;

        Refused(String reason, String sentence) {
            this.reason = reason;
            this.sentence = sentence;
        }

        static Refused of(PairingCode code) {
            if (code.usedAt != null) return USED;
            return code.cancelledAt == null ? OLD : TAKEN_BACK;
        }
    }

    private Denied refused(byte[] hash, Origin origin) {
        Refused why =
                tx.read(
                                AccessRepository_::new,
                                access -> access.code(hash, PairingCode.Kind.CLIENT))
                        .map(Refused::of)
                        .orElse(Refused.WRONG);
        return refusal(why, origin);
    }

    private Denied refusal(Refused why, Origin origin) {
        audit.failed(HUB.from(origin), "sign-in", CODE, why.reason);
        return new Denied(why.sentence);
    }
}
