package org.hearth.server.platform.config;

import org.hearth.server.platform.db.DatabaseAddress;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the operator decided, read once and never changed.
///
/// @param data the data folder, absolute
/// @param name what the hub calls itself
/// @param bind address to listen at
/// @param port 0 picks a free one
/// @param hosts more names that the hub answers to
/// @param proxies who is believed about the addresses of others; usually nobody
/// @param isAnnounced whether the home network is told that the hub is here
/// @param atWork requests at work at once
/// @param external the operator's own PostgreSQL; empty for the hub's
/// @param poolSize connections at most
/// @param secretsKey 64 hex digits; empty when the data folder holds it
/// @param previousSecretsKey the one before, from which secrets are taken over; usually empty
/// @param provider where the family signs in besides; usually empty
public record HubConfig(
        Path data,
        String name,
        String bind,
        int port,
        List<String> hosts,
        TrustedProxies proxies,
        boolean isAnnounced,
        int atWork,
        Optional<DatabaseAddress> external,
        int poolSize,
        Optional<String> secretsKey,
        Optional<String> previousSecretsKey,
        Optional<ProviderConfig> provider) {

    /// Copies the names.
    public HubConfig {
        hosts = List.copyOf(hosts);
    }

    /// Never shows a key.
    @Override
    public String toString() {
        return "HubConfig[" + data + ", " + bind + ":" + port + "]";
    }
}
