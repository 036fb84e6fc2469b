package org.hearth.server.access;

import org.hearth.server.access.Tries.Door;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.db.Tx;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Who has to wait after wrong passwords or PINs: the door to see it and to let them in again.
/// Thread-safe.
public final class Lockouts {
    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Ceiling ceiling;
    private final Tries tries;

    Lockouts(Platform platform, Ceiling ceiling, Tries tries) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.ceiling = ceiling;
        this.tries = tries;
    }

    /// How a person's sign-in stands.
    public Lockout of(Caller caller, PersonId id) {
        caller.require(Permission.PERSON_MANAGE, People.resource(tx, id));
        User user = tx.read(AccessRepository_::new, access -> access.person(id.value()));
        Optional<TriesRow> passwords =
                Optional.ofNullable(user.email).flatMap(one -> tries.of(Door.ACCOUNT.of(one)));
        Optional<TriesRow> pins = tries.of(Door.PIN.of(user.id));
        Instant now = clock.instant();
        return new Lockout(
                passwords.map(row -> row.wrongTries).orElse(0),
                pins.map(row -> row.wrongTries).orElse(0),
                latest(List.of(passwords, pins), row -> row.map(one -> one.lastWrongAt)),
                latest(List.of(passwords, pins), row -> Tries.waitingUntil(row, now)));
    }

    /// Lets somebody try again now who reaches no further than the caller.
    public Lockout letIn(Caller caller, PersonId id) {
        tx.write(
                AccessRepository_::new,
                (access, unit) -> {
                    caller.require(Permission.PERSON_MANAGE, People.held(tx, id));
                    ceiling.requireOver(caller, id);
                    User user = access.person(id.value());
                    tries.forgive(unit, user);
                    audit.done(unit, caller, "person.let-in", Target.of("person", id, user.name));
                    return user;
                });
        return of(caller, id);
    }

    private static @Nullable Instant latest(
            List<Optional<TriesRow>> rows, Function<Optional<TriesRow>, Optional<Instant>> at) {
        return rows.stream()
                .map(at)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
