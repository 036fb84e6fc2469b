package org.hearth.server.access;

import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.problem.Busy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Slows down whoever guesses, as [Waits] says. Thread-safe.
///
/// Kept in the store, so that a hub that is started again forgives nothing; a quiet hour does. An
/// address that nobody has waits like one that somebody has.
final class Tries {
    private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);

    private final Tx tx;
    private final InstantSource clock;

    Tries(Tx tx, InstantSource clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /// What is guessed at.
    enum Door {
        /// An e-mail address, whoever tries.
        ACCOUNT(5),
        /// A network address, whatever it tries.
        ADDRESS(20),
        /// A person's PIN at the hub's own screen.
        PIN(5),
        /// A person's present password, by somebody who is signed in as them.
        PASSWORD(5);

        private final int freeTries;

        Door(int freeTries) {
            this.freeTries = freeTries;
        }

        Key of(String whom) {
            return new Key(this, whom);
        }

        Key of(UUID person) {
            return of(person.toString());
        }
    }

    /// One door of one person or address.
    record Key(Door door, String whom) {
        private byte[] hash() {
            return Secrets.hash(door + " " + whom);
        }
    }

    /// A try that was counted before anybody knew whether it is wrong.
    ///
    /// @param until the end of the wait that it began; the moment itself when it began none
    record Counted(Key key, Instant until) {}

    /// Counts a try at each key before it is looked at, so that of many at the same moment no more
    /// pass than one after the other. Throws [Busy] while one of the keys has to wait, and then
    /// counts at none.
    ///
    /// @param keys addresses last, so that no two tries wait for each other
    List<Counted> take(Origin origin, List<Key> keys) {
        Instant now = clock.instant();
        return tx.write(
                TriesRepository_::new,
                (tries, _) -> keys.stream().map(key -> take(tries, key, origin, now)).toList());
    }

    private static Counted take(TriesRepository tries, Key key, Origin origin, Instant now) {
        byte[] hash = key.hash();
        tries.forgetOlder(hash, now.minus(FORGIVEN_AFTER));
        boolean isCounted =
                isCounted(tries, hash, origin, now)
                        // Somebody was right at this moment, and what was known of them went.
                        || (tries.tries(hash).isEmpty() && isCounted(tries, hash, origin, now));
        if (isCounted) return hold(tries, key, now);
        Instant until = waitingUntil(tries.tries(hash), now).orElse(now);
        throw Waits.tooMany(Duration.between(now, until));
    }

    private static boolean isCounted(
            TriesRepository tries, byte[] hash, Origin origin, Instant now) {
        tries.begin(hash, now);
        return tries.countUnlessWaiting(hash, now, now.plus(Waits.LONGEST), origin.ipAddress())
                == 1;
    }

    private static Counted hold(TriesRepository tries, Key key, Instant now) {
        int wrong = tries.tries(key.hash()).map(row -> row.wrongTries).orElse(1);
        Optional<Instant> until = Waits.after(wrong, key.door().freeTries).map(now::plus);
        until.ifPresent(end -> tries.hold(key.hash(), end));
        return new Counted(key, until.orElse(now));
    }

    /// Takes back the count of a try that was right, and the wait that it began; wrong ones of
    /// others at the same key stay.
    void giveBack(Counted counted) {
        byte[] hash = counted.key().hash();
        tx.write(
                TriesRepository_::new,
                (tries, _) ->
                        tries.giveBack(hash, counted.until()) + tries.forgetUnlessWrong(hash));
    }

    /// Tells that there are more wrong tries at somebody's account.
    void tellOf(UUID person) {
        tx.write(
                TriesRepository_::new,
                (_, unit) -> {
                    tell(unit, person);
                    return person;
                });
    }

    /// Forgets all tries at a key, after a right one.
    void right(Key key) {
        if (of(key).isEmpty()) return;
        tx.write(TriesRepository_::new, (tries, _) -> tries.forget(key.hash()));
    }

    /// Lets somebody try again at every door, and whoever tried as them last from where they did.
    /// Addresses last here too, so that no try waits for this while this waits for it.
    void forgive(Unit unit, User user) {
        tx.write(
                TriesRepository_::new,
                (tries, _) -> {
                    tries.forget(Door.PIN.of(user.id).hash());
                    tries.forget(Door.PASSWORD.of(user.id).hash());
                    return user.email == null ? 0 : forgive(tries, user.email);
                });
        tell(unit, user.id);
    }

    private static int forgive(TriesRepository tries, String email) {
        byte[] account = Door.ACCOUNT.of(email).hash();
        Optional<Key> address =
                tries.tries(account).map(row -> Door.ADDRESS.of(String.valueOf(row.ipAddress)));
        int forgotten = tries.forget(account);
        return forgotten + address.map(key -> tries.forget(key.hash())).orElse(0);
    }

    /// What is known of a key; empty when a quiet hour has passed.
    Optional<TriesRow> of(Key key) {
        Instant before = clock.instant().minus(FORGIVEN_AFTER);
        return tx.read(TriesRepository_::new, tries -> tries.tries(key.hash()))
                .filter(row -> !row.lastWrongAt.isBefore(before));
    }

    /// Until when one has to wait; empty when one has not to.
    static Optional<Instant> waitingUntil(Optional<TriesRow> row, Instant now) {
        return row.map(one -> one.waitingUntil).filter(until -> Waits.holds(until, now));
    }

    /// Removes what a quiet hour has forgiven.
    void tidy() {
        Instant before = clock.instant().minus(FORGIVEN_AFTER);
        tx.write(TriesRepository_::new, (tries, _) -> tries.forgetAllOlder(before));
    }

    private static void tell(Unit unit, UUID person) {
        unit.publish(new AccessEvents.TriesChanged(new PersonId(person)));
    }
}
