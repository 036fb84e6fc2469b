package org.hearth.server.vault;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.config.HouseKeys;
import org.hearth.server.platform.db.Tx;
import org.jspecify.annotations.Nullable;

/// The door to the key that all secrets are under. Thread-safe.
public final class VaultKeys {
    private final Tx tx;
    private final HouseKeys house;
    private final KeyRing ring;
    private final KeyKeeper keeper;

    VaultKeys(Tx tx, HouseKeys house, KeyRing ring, KeyKeeper keeper) {
        this.tx = tx;
        this.house = house;
        this.ring = ring;
        this.keeper = keeper;
    }

    /// How the vault is, and what to do when it is closed.
    public VaultStatus status(Caller caller) {
        caller.require(Permission.SECRET_MANAGE);
        KeyRing.Hold hold = ring.hold();
        long secrets = tx.read(VaultRepository_::new, VaultRepository::countAll);
        return new VaultStatus(
                hold.state(), ours(hold), wanted(hold), house.origin(), secrets, hold.remedy());
    }

    /// Makes a new key in the data folder and puts every secret under it: all of them, or none and
    /// the present key stays. A conflict says how when the operator configured the key.
    ///
    /// Links that were signed before end when the hub starts the next time.
    public VaultStatus rotate(Caller caller) {
        caller.require(Permission.SECRET_MANAGE);
        keeper.rotate(caller);
        return status(caller);
    }

    private static @Nullable String ours(KeyRing.Hold hold) {
        return switch (hold) {
            case KeyRing.Right right -> right.key().id();
            case KeyRing.Wrong wrong -> wrong.ours();
            case KeyRing.NoKey _ -> null;
        };
    }

    private static @Nullable String wanted(KeyRing.Hold hold) {
        return hold instanceof KeyRing.Wrong wrong ? wrong.wanted() : null;
    }
}
