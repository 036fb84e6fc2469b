package org.hearth.migrations.testing;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where tests keep the unpacked PostgreSQL: one folder for all modules, under the root's
/// `target/`.
public final class TestBinaries {

    private TestBinaries() {}

    /// The folder; it need not exist yet.
    public static Path folder() {
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(".mvn"))) {
                return at.resolve("target").resolve("postgres-binaries");
            }
        }
        return Path.of("target", "postgres-binaries");
    }
}
