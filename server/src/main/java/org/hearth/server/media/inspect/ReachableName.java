package org.hearth.server.media.inspect;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A name by which `java.io.File` reaches a file. A name that is not text in the locale's encoding
/// opens through `java.nio` only, and gets a link with a plain name for as long as this is open.
final class ReachableName implements AutoCloseable {

    private final Path path;
    private final @Nullable Workspace workspace;

    private ReachableName(Path path, @Nullable Workspace workspace) {
        this.path = path;
        this.workspace = workspace;
    }

    static ReachableName of(Path file) throws IOException {
        if (isText(file)) return new ReachableName(file, null);
        Workspace workspace = Workspace.around(file);
        return new ReachableName(workspace.input(), workspace);
    }

    Path path() {
        return path;
    }

    private static boolean isText(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException unmappable) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (workspace != null) workspace.close();
    }
}
