package org.hearth.ui;

import org.hearth.server.platform.retention.Retention;
import org.hearth.server.settings.Parameters;
import org.hearth.server.settings.PickLists;
import org.hearth.server.settings.Settings;
import org.hearth.server.settings.SettingsFeature;
import org.hearth.server.vault.Vault;
import org.hearth.server.vault.VaultFeature;
import org.hearth.server.vault.VaultKeys;

/// What the house keeps: settings, lists, secrets, and for how long what else.
public record KeptDoors(
        Settings settings,
        Parameters parameters,
        PickLists lists,
        Vault vault,
        VaultKeys keys,
        Retention retention) {

    /// The doors of these features.
    public static KeptDoors of(SettingsFeature settings, VaultFeature vault, Retention retention) {
        return new KeptDoors(
                settings.settings(),
                settings.parameters(),
                settings.lists(),
                vault.vault(),
                vault.keys(),
                retention);
    }
}
