package org.hearth.devices.audio;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Programs that this machine may have, for tests that need a partner.
public final class InstalledProgram {
    private InstalledProgram() {}

    /// The first of these names that somebody can call; empty when none is installed.
    public static Optional<Path> find(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        List<String> folders = Arrays.asList(path.split(File.pathSeparator, -1));
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
