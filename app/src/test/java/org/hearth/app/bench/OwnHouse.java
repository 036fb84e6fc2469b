package org.hearth.app.bench;

import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.config.TrustedProxies;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A house for a benchmark alone: on a free port of this machine, with the PostgreSQL that the hub
/// brings along.
final class OwnHouse {
    private OwnHouse() {}

    /// How it is set up, over that data folder.
    static HubConfig config(Path data) {
        return new HubConfig(
                data,
                "Hearth",
                "127.0.0.1",
                0,
                List.of(),
                TrustedProxies.NONE,
                false,
                64,
                Optional.empty(),
                10,
                Optional.of("5e".repeat(32)),
                Optional.empty(),
                Optional.empty());
    }
}
