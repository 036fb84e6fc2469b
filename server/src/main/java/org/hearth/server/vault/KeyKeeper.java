package org.hearth.server.vault;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.config.HouseKeys;
import org.hearth.server.platform.config.KeyFile;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Finds out whether the hub has the key that the secrets are under, and exchanges it. Thread-safe.
///
/// The key in the data folder is exchanged in three steps, each of them on the disk before the next
/// begins: the next key is written beside the present one; every secret is put under it in one
/// transaction; the file takes the place of the other. The database alone says which key is
/// current, so whatever step the hub was killed at, [#settle] goes on or takes back from there. A
/// backup of the database from before needs the key file of then.
final class KeyKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(KeyKeeper.class);
    private static final Caller SELF = Caller.system("vault");
    private static final String CONFIGURED =
            "The master key is set by HEARTH_SECRETS_KEY, so the hub cannot exchange it itself."
                    + " Stop the hub, put a new key of 64 hex digits there and the present one into"
                    + " HEARTH_SECRETS_KEY_PREVIOUS, and start it again.";

    private static final String REMOVABLE =
            "HEARTH_SECRETS_KEY_PREVIOUS is not needed any more and can be removed";

    private final Tx tx;
    private final HouseKeys house;
    private final KeyRing ring;
    private final KeyChange change;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    KeyKeeper(Tx tx, HouseKeys house, KeyRing ring, KeyChange change) {
        this.tx = tx;
        this.house = house;
        this.ring = ring;
        this.change = change;
    }

    /// Compares the keys at hand with the one that the database knows, and ends what was
    /// interrupted. Without the right one nothing is changed.
    void settle() {
        oneAtATime.lock();
        try {
            settle(
                    VaultKey.of(house.current()),
                    house.file().flatMap(KeyFile::next).map(VaultKey::of),
                    house.previous().map(VaultKey::of));
        } catch (IOException unusable) {
            ring.take(new KeyRing.NoKey());
            LOG.error("the vault stays closed: {}", ring.hold().remedy(), unusable);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Makes a new key and puts every secret under it. Only for the key in the data folder.
    void rotate(Caller caller) {
        Tx.forbid();
        KeyFile file = house.file().orElseThrow(() -> new Conflict(CONFIGURED));
        oneAtATime.lock();
        boolean isDone = false;
        try {
            settle();
            VaultKey from = ring.current();
            carryOver(caller, from, prepare(file));
            promote(file);
            isDone = true;
        } finally {
            if (!isDone) settle();
            oneAtATime.unlock();
        }
    }

    private void settle(VaultKey ours, Optional<VaultKey> next, Optional<VaultKey> previous) {
        List<VaultKey> atHand =
                Stream.of(Optional.of(ours), next, previous).flatMap(Optional::stream).toList();
        KeyRing.Hold found =
                tx.write(VaultRepository_::new, (vault, _) -> compare(vault, ours, atHand));
        ring.take(found);
        switch (found) {
            case KeyRing.Wrong wrong -> LOG.error("the vault stays closed: {}", wrong.remedy());
            case KeyRing.NoKey none -> LOG.error("the vault stays closed: {}", none.remedy());
            case KeyRing.Right right -> end(right.key(), ours, next, previous);
        }
    }

    /// Reads and decides while nobody can exchange the key.
    private KeyRing.Hold compare(VaultRepository vault, VaultKey ours, List<VaultKey> atHand) {
        Optional<VaultKeyRow> current = vault.takeCurrentKey();
        Optional<VaultKey> fitting =
                atHand.stream().filter(key -> current.filter(key::matches).isPresent()).findFirst();
        if (fitting.isPresent()) return new KeyRing.Right(fitting.get());
        if (current.isPresent() && vault.countAll() > 0) {
            return new KeyRing.Wrong(ours.id(), current.get().id);
        }
        change.crown(vault, ours);
        return new KeyRing.Right(ours);
    }

    /// The database has decided for one of the keys at hand; files and secrets follow.
    private void end(
            VaultKey current, VaultKey ours, Optional<VaultKey> next, Optional<VaultKey> previous) {
        boolean isNext = next.filter(key -> key.id().equals(current.id())).isPresent();
        if (current.id().equals(ours.id())) {
            house.file().ifPresent(KeyKeeper::drop);
            if (previous.isPresent()) {
                LOG.info("all secrets are under the present key: {}", REMOVABLE);
            }
        } else if (isNext) {
            LOG.info("a change of the master key was interrupted and is ended now");
            house.file().ifPresent(KeyKeeper::promote);
        } else {
            replace(current, ours);
        }
    }

    private void replace(VaultKey previous, VaultKey ours) {
        try {
            carryOver(SELF, previous, ours);
            house.file().ifPresent(KeyKeeper::drop);
            LOG.info("all secrets are under the new master key now: {}", REMOVABLE);
        } catch (Conflict damaged) {
            LOG.error("the secrets stay under the previous key: {}", damaged.getMessage());
        }
    }

    /// Both keys are on the ring meanwhile: what came of it shows only in the database.
    private void carryOver(Caller caller, VaultKey from, VaultKey to) {
        ring.add(to);
        tx.write(
                VaultRepository_::new,
                (vault, unit) -> {
                    change.carryOver(caller, vault, unit, from, to);
                    return to;
                });
        ring.take(new KeyRing.Right(to));
    }

    private static VaultKey prepare(KeyFile file) {
        try {
            return VaultKey.of(file.prepare());
        } catch (IOException refused) {
            LOG.warn("the next master key cannot be written", refused);
            throw new Conflict(
                    "A new key cannot be written into the hub's data folder. Look whether it has"
                        + " room and may be written to, and start the hub again; the present key"
                        + " stays in force.");
        }
    }

    private static void promote(KeyFile file) {
        try {
            file.promote();
        } catch (IOException refused) {
            LOG.error(
                    "the new master key stays in secrets.key.next, which must not be removed; the"
                            + " next start tries again to put it in its place",
                    refused);
        }
    }

    private static void drop(KeyFile file) {
        try {
            file.drop();
        } catch (IOException refused) {
            LOG.warn("secrets.key.next is of no use and cannot be removed", refused);
        }
    }
}
