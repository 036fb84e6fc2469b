package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of the repository that are generated; `-Dhearth.write=true` writes them anew.
final class Committed {
    private Committed() {}

    /// Fails when the file in the repository is not this text.
    ///
    /// @param file from the repository's root
    static void mustBe(String file, String text) throws IOException {
        Path path = root().resolve(file);
        if (Boolean.getBoolean("hearth.write")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
        assertEquals(
                Files.exists(path) ? Files.readString(path) : "",
                text,
                file + " is out of date: run this test with -Dhearth.write=true and commit it");
    }

    /// The repository's root.
    static Path root() {
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(".mvn"))) return at;
        }
        throw new IllegalStateException("the tests run outside the repository");
    }
}
