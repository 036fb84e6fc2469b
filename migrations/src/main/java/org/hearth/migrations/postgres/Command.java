package org.hearth.migrations.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A short-lived program: its exit code and everything it said.
record Command(int exitCode, String output) {

    boolean worked() {
        return exitCode == 0;
    }

    /// Runs the program to its end in this folder.
    static Command run(Path folder, List<String> words) throws IOException {
        return run(folder, words, "");
    }

    /// Runs the program to its end in this folder with this text as its input.
    static Command run(Path folder, List<String> words, String input) throws IOException {
        Process process = prepared(folder, words).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Command(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PostgresFailure("Work on the database server was interrupted.", e);
        }
    }

    /// A program that does not see the PostgreSQL settings of the hub's own environment.
    static ProcessBuilder prepared(Path folder, List<String> words) {
        ProcessBuilder builder =
                new ProcessBuilder(new ArrayList<>(words)).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }
}
