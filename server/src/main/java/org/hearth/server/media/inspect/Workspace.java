package org.hearth.server.media.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A temporary folder in which one file can be reached by a plain name, whatever its own name is
/// made of. A child process is given this name only, so that nothing in a family's file names can
/// be taken for an option, a protocol or a pattern.
final class Workspace implements AutoCloseable {

    /// What the file is called in here.
    static final String INPUT = "input";

    private final Path folder;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    static Workspace around(Path file) throws IOException {
        Workspace workspace = new Workspace(Files.createTempDirectory("hearth-media"));
        try {
            Files.createSymbolicLink(workspace.input(), file.toAbsolutePath());
            return workspace;
        } catch (IOException failure) {
            workspace.close();
            throw failure;
        }
    }

    Path folder() {
        return folder;
    }

    Path input() {
        return folder.resolve(INPUT);
    }

    Path output() {
        return folder.resolve("output");
    }

    Path errors() {
        return folder.resolve("errors");
    }

    @Override
    public void close() throws IOException {
        for (Path path : List.of(input(), output(), errors(), folder)) Files.deleteIfExists(path);
    }
}
