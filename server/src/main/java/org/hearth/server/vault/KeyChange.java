package org.hearth.server.vault;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.problem.Conflict;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/// Puts every secret under another key, in the transaction of whoever asks. Thread-safe.
final class KeyChange {
    private final Audit audit;
    private final InstantSource clock;

    KeyChange(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes every secret from one key to the other within a transaction.
    void carryOver(Caller caller, VaultRepository vault, Unit unit, VaultKey from, VaultKey to) {
        boolean isCurrent = vault.takeCurrentKey().filter(from::matches).isPresent();
        if (!isCurrent) throw Conflict.meanwhile("The key of the secrets");
        crown(vault, to);
        for (SecretRow row : vault.all()) {
            byte[] value = from.open(row).orElseThrow(() -> damaged(row));
            to.seal(row, value);
            Arrays.fill(value, (byte) 0);
            vault.reseal(row.id, row.ciphertext, row.nonce, row.keyId);
        }
        audit.done(unit, caller, "vault.rotate", new Target("vault_key", to.id(), null));
    }

    /// Makes a key the current one; whichever was retires.
    void crown(VaultRepository vault, VaultKey key) {
        vault.keyIn(VaultKeyRow.State.CURRENT).ifPresent(old -> retire(vault, old));
        Optional<VaultKeyRow> known = vault.key(key.id());
        VaultKeyRow row = known.orElseGet(VaultKeyRow::new);
        row.state = VaultKeyRow.State.CURRENT;
        row.retiredAt = null;
        if (known.isPresent()) {
            vault.update(row);
            return;
        }
        row.id = key.id();
        row.checkValue = key.checkValue();
        row.createdAt = clock.instant();
        vault.insert(row);
    }

    private void retire(VaultRepository vault, VaultKeyRow old) {
        old.state = VaultKeyRow.State.RETIRED;
        old.retiredAt = clock.instant();
        vault.update(old);
    }

    private static Conflict damaged(SecretRow row) {
        return new Conflict(
                "The secret "
                        + row.called()
                        + " does not open with its key: it was damaged or changed from outside."
                        + " Give it its value again or remove it, then repeat. Nothing was"
                        + " changed.");
    }
}
