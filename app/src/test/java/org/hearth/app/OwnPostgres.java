package org.hearth.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The PostgreSQL that a hub brings along, seen from outside. Thread-safe.
final class OwnPostgres {
    private OwnPostgres() {}

    /// The one of that data folder with all its processes; empty when none runs.
    static List<ProcessHandle> of(Path data) {
        try (Stream<Path> files =
                Files.find(
                        data.resolve("postgres"),
                        4,
                        (file, _) -> file.endsWith("postmaster.pid"))) {
            return files.map(OwnPostgres::firstLine)
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                    .filter(one -> one.info().command().orElse("").contains("postgres"))
                    .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                    .toList();
        } catch (IOException | UncheckedIOException none) {
            return List.of();
        }
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file).getFirst().strip();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
