package org.hearth.server.vault;

import org.hearth.server.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The keys that this hub has, and whether the right one is among them. Thread-safe.
///
/// While one key takes over from another both are on the ring, so that a secret that is being
/// opened at that moment opens under either.
final class KeyRing {
    private final Map<String, VaultKey> keys = new ConcurrentHashMap<>();
    private volatile Hold hold = new NoKey();

    /// What the hub has in its hand.
    sealed interface Hold {
        /// What everybody may know of it.
        VaultState state();

        /// What to do about it; null when all is well.
        @Nullable String remedy();
    }

    /// The key that the secrets are under.
    record Right(VaultKey key) implements Hold {
        @Override
        public VaultState state() {
            return VaultState.OPEN;
        }

        @Override
        public @Nullable String remedy() {
            return null;
        }
    }

    /// Another key than the one that the secrets are under.
    ///
    /// @param ours the id of the key at hand
    /// @param wanted the id of the one that is needed
    record Wrong(String ours, String wanted) implements Hold {
        @Override
        public VaultState state() {
            return VaultState.WRONG_KEY;
        }

        @Override
        public String remedy() {
            return "The secrets are locked with the key "
                    + wanted
                    + ", and this hub has the key "
                    + ours
                    + ". Nothing was changed. Stop the hub, put the right secrets.key back into its"
                    + " data folder or the right key into HEARTH_SECRETS_KEY, and start it again."
                    + " If the key was changed on purpose, give the one before as"
                    + " HEARTH_SECRETS_KEY_PREVIOUS; if it is lost for good, remove the secrets.";
        }
    }

    /// No key at all.
    record NoKey() implements Hold {
        @Override
        public VaultState state() {
            return VaultState.NO_KEY;
        }

        @Override
        public String remedy() {
            return "The hub has no master key, so no secret can be opened or kept. Make secrets.key"
                    + " in its data folder readable and writable for it, or set"
                    + " HEARTH_SECRETS_KEY, and start it again.";
        }
    }

    Hold hold() {
        return hold;
    }

    void take(Hold found) {
        if (found instanceof Right right) add(right.key());
        hold = found;
    }

    /// A key that secrets may be under from now on.
    void add(VaultKey key) {
        keys.put(key.id(), key);
    }

    /// The current key; a [Conflict] that says what to do when the hub does not have it.
    VaultKey current() {
        return switch (hold) {
            case Right right -> right.key();
            case Wrong wrong -> throw new Conflict(wrong.remedy());
            case NoKey none -> throw new Conflict(none.remedy());
        };
    }

    /// The current key for writing: nobody exchanges it until the transaction ends.
    VaultKey forWriting(VaultRepository vault) {
        VaultKey key = current();
        if (vault.holdsCurrent(key.id())) return key;
        throw otherKey();
    }

    /// The value of a row; empty when it was damaged. A [Conflict] when it is under a key that this
    /// hub does not have.
    Optional<byte[]> open(SecretRow row) {
        VaultKey key = keys.get(row.keyId);
        if (key == null) throw otherKey();
        return key.open(row);
    }

    private static Conflict otherKey() {
        return new Conflict(
                "The secrets are under another key by now, and nothing was changed. Start this hub"
                        + " again with the key that the other hubs of this household have.");
    }
}
