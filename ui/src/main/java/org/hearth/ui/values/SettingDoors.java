package org.hearth.ui.values;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.settings.Parameters;
import org.hearth.server.settings.Settings;
import org.hearth.server.vault.Secret;
import org.hearth.server.vault.SecretOwner;
import org.hearth.server.vault.Vault;
import org.hearth.ui.list.Everything;

import java.util.List;

/// What the page of settings calls.
public record SettingDoors(Settings settings, Parameters parameters, Vault vault) {

    /// The names under which the hub itself keeps secrets; asks the database.
    List<String> secretNames(Caller caller) {
        if (!caller.may(Permission.SECRET_MANAGE)) return List.of();
        return Everything.of(part -> vault.secrets(caller, part)).stream()
                .filter(one -> one.owner().kind() == SecretOwner.Kind.CORE)
                .map(Secret::name)
                .toList();
    }
}
