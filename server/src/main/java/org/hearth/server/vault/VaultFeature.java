package org.hearth.server.vault;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.config.HouseKeys;
import org.hearth.server.platform.http.Endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The vault.
public final class VaultFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES =
            List.of(SecretRow.class, SecretUseRow.class, VaultKeyRow.class);

    private static final Duration KEEP_USES = Duration.ofDays(365);

    private final Platform platform;
    private final KeyKeeper keeper;
    private final Vault vault;
    private final VaultKeys keys;

    /// Builds the feature; nothing runs yet, and the vault is closed until [#start].
    public VaultFeature(Platform platform, HouseKeys house) {
        this.platform = platform;
        KeyRing ring = new KeyRing();
        KeyChange change = new KeyChange(platform.audit(), platform.clock());
        keeper = new KeyKeeper(platform.tx(), house, ring, change);
        vault = new Vault(platform.tx(), platform.audit(), platform.clock(), ring);
        keys = new VaultKeys(platform.tx(), house, ring, keeper);
        platform.jobs().repeat("vault.forget", FixedDelay.ofHours(24), this::forget);
    }

    /// The door to the secrets.
    public Vault vault() {
        return vault;
    }

    /// The door to the key that they are under.
    public VaultKeys keys() {
        return keys;
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return new VaultRoutes(vault, keys).endpoints();
    }

    /// Compares the master key with the secrets. Without the right one the vault stays closed and
    /// the hub goes on.
    @Override
    public void start() {
        keeper.settle();
    }

    private void forget() {
        Instant before = platform.clock().instant().minus(KEEP_USES);
        platform.tx().write(VaultRepository_::new, (vault, _) -> vault.forgetUses(before));
    }
}
