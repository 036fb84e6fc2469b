package org.hearth.ui.vault;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.settings.Extent;
import org.hearth.server.settings.SettingType;
import org.hearth.server.settings.SettingView;
import org.hearth.server.settings.Settings;
import org.hearth.server.vault.Secret;
import org.hearth.server.vault.SecretId;
import org.hearth.server.vault.SecretOwner;
import org.hearth.server.vault.SecretUse;
import org.hearth.server.vault.Vault;
import org.hearth.server.vault.VaultKeys;
import org.hearth.ui.list.Everything;

import java.util.List;

/// What the page of secrets calls; every method asks the database.
///
/// @param settings know which secret they name
public record VaultDoors(Vault vault, VaultKeys keys, Settings settings) {
    private static final Listing LATEST =
            new Listing(20, 0, "usedAt", Listing.Direction.DESC, null);

    List<Secret> secrets(Caller caller) {
        return Everything.of(part -> vault.secrets(caller, part));
    }

    List<SecretUse> uses(Caller caller, SecretId id) {
        return vault.uses(caller, id, LATEST).items();
    }

    /// The settings of the house that name it.
    List<String> needing(Caller caller, Secret secret) {
        boolean isOfTheHub = secret.owner().kind() == SecretOwner.Kind.CORE;
        if (!isOfTheHub || !caller.may(Permission.SETTINGS_READ, Resource.HOUSEHOLD)) {
            return List.of();
        }
        return settings.settings(caller, Extent.HOUSEHOLD).stream()
                .filter(one -> one.type() == SettingType.SECRET)
                .filter(one -> one.value().asString().equals(secret.name()))
                .map(SettingView::description)
                .toList();
    }
}
