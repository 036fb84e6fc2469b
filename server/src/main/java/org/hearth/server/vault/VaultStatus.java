package org.hearth.server.vault;

import org.hearth.server.platform.config.HouseKeys;
import org.jspecify.annotations.Nullable;

/// How the vault is.
///
/// @param keyId fingerprint of the key that this hub has; null without one
/// @param wantedKeyId fingerprint of the key that the secrets are under, when it is another
/// @param keyOrigin who keeps the master key
/// @param secrets how many there are
/// @param remedy what to do, when it is not open
public record VaultStatus(
        VaultState state,
        @Nullable String keyId,
        @Nullable String wantedKeyId,
        HouseKeys.Origin keyOrigin,
        long secrets,
        @Nullable String remedy) {}
