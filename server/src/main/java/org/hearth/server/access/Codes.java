package org.hearth.server.access;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Six characters that let one device in, once, for a while. Thread-safe.
///
/// Used by the fleet, which decides who may pair and joins these methods to its transactions. Wrong
/// codes slow down their address, and all of them together everybody.
public final class Codes {
    private static final int LENGTH = 6;
    private static final String EVERYBODY = "everybody";

    /// Never what was typed: it may be somebody's code with one letter wrong.
    private static final Target CODE = new Target("pairing", null, "a pairing code");

    private static final Caller HUB = Caller.system("pairing");

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceiling ceiling;
    private final Throttle addresses;
    private final Throttle everybody;

    Codes(Platform platform, Ceiling ceiling) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.ceiling = ceiling;
        addresses = new Throttle(5, clock);
        everybody = new Throttle(50, clock);
    }

    /// A code that was just made; its text is shown and never stored.
    public record Fresh(UUID id, String code, Instant expiresAt) {}

    /// What a right code opens.
    public record Opened(PersonId person, Scope scope) {}

    /// Throws [Denied] when a device of that person would reach further than the caller. Joins the
    /// caller's transaction; until it ends nobody changes the person's roles.
    public void requireReach(Caller caller, PersonId person, Scope scope) {
        ceiling.requireOver(caller, person, scope.ceiling());
    }

    /// A new code for a device of that person.
    ///
    /// @param life how long it is good
    public Fresh create(Caller caller, PersonId person, Scope scope, Duration life) {
        String code = Secrets.code(LENGTH);
        PairingCode row = new PairingCode();
        row.id = Uuid7.next(clock);
        row.codeHash = Secrets.hash(code);
        row.kind = PairingCode.Kind.CLIENT;
        row.scope = scope;
        row.userId = person.value();
        row.createdBy = caller.personValue();
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(life);
        tx.write(
                AccessRepository_::new,
                (access, _) -> {
                    access.insert(row);
                    return row;
                });
        return new Fresh(row.id, code, row.expiresAt);
    }

    /// Uses a code up for a device; throws [Denied] when it is wrong, too old or used, and has that
    /// on record.
    public Opened use(String typed, UUID deviceId, Origin origin) {
        String address = String.valueOf(origin.ipAddress());
        everybody.check(EVERYBODY);
        Throttle.Counted here = addresses.take(address);
        Throttle.Counted anywhere = everybody.take(EVERYBODY);
        byte[] hash = Secrets.hash(Secrets.normalised(typed));
        Instant now = clock.instant();
        PairingCode used =
                tx.write(
                                AccessRepository_::new,
                                (access, _) ->
                                        access.code(hash, PairingCode.Kind.CLIENT)
                                                .filter(code -> code.expiresAt.isAfter(now))
                                                .filter(code -> use(access, code, now, deviceId)))
                        .orElseThrow(() -> refused(origin));
        addresses.giveBack(here);
        everybody.giveBack(anywhere);
        return new Opened(new PersonId(used.userId), used.scope);
    }

    /// Holds the person before their code, as whoever removes a person does.
    static boolean use(
            AccessRepository access, PairingCode code, Instant now, @Nullable UUID deviceId) {
        access.hold(code.userId);
        return access.useCode(code.id, now, deviceId) == 1;
    }

    private Denied refused(Origin origin) {
        audit.failed(HUB.from(origin), "sign-in", CODE, "wrong, old or used code");
        return new Denied("This code is wrong, too old or was used. Ask for a new one.");
    }
}
