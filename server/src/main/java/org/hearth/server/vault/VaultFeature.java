package org.hearth.server.vault;

import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.config.HouseKeys;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.retention.DataClass;

import java.util.List;

/// The vault.
public final class VaultFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES =
            List.of(SecretRow.class, SecretUseRow.class, VaultKeyRow.class);

    private final KeyKeeper keeper;
    private final Vault vault;
    private final VaultKeys keys;

    /// Builds the feature; nothing runs yet, and the vault is closed until [#start].
    public VaultFeature(Platform platform, HouseKeys house) {
        KeyRing ring = new KeyRing();
        KeyChange change = new KeyChange(platform.audit(), platform.clock());
        keeper = new KeyKeeper(platform.tx(), house, ring, change);
        vault = new Vault(platform.tx(), platform.audit(), platform.clock(), ring);
        keys = new VaultKeys(platform.tx(), house, ring, keeper);
        platform.retention()
                .register(
                        new DataClass(
                                "vault.uses",
                                "Who opened a secret, when and what for",
                                365,
                                Permission.SECRET_MANAGE,
                                DataClass.rows(
                                        platform.tx(),
                                        SecretUseRow.class,
                                        "usedAt",
                                        "usedAt < :before")));
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
}
