package org.hearth.migrations.postgres;

import java.nio.file.Path;

/// Where a server keeps its things.
///
/// @param home the cluster, its password, its port and its lock; one server at a time
/// @param binaries the unpacked programs, about 60 MB for each version; may be shared by many
///   servers
/// @param logs the server's log, bounded to a few megabytes
public record PostgresFolders(Path home, Path binaries, Path logs) {

    /// Makes every path absolute: the programs run in another working folder than the hub.
    public PostgresFolders {
        home = home.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        logs = logs.toAbsolutePath().normalize();
    }

    /// The folders of a hub with this data folder: everything in `postgres/`, the log in `logs/`.
    public static PostgresFolders in(Path data) {
        return new PostgresFolders(
                data.resolve("postgres"), data.resolve("postgres"), data.resolve("logs"));
    }
}
