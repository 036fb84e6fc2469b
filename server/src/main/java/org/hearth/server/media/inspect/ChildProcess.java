package org.hearth.server.media.inspect;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one command with limits on time, memory and output, and never outlives the call.
/// Thread-safe.
final class ChildProcess {

    /// What one run may use. Memory is address space, which shared libraries fill as well.
    record Limits(Duration time, long memoryKib, int outputBytes) {}

    /// How a run ended.
    sealed interface Outcome {}

    record Finished(int exitCode, Bytes output) implements Outcome {}

    /// It was ended, because it took too long.
    record TooSlow() implements Outcome {}

    /// It was ended, because it wrote too much.
    record TooLoud() implements Outcome {}

    /// POSIX sets limits from a shell only; `exec` lets the command take its place, so that ending
    /// the process ends the command. Sizes of files are counted in 512 bytes. Where a limit does
    /// not exist the others still hold.
    private static final String LIMITED =
            "ulimit -v \"$1\"; ulimit -f \"$2\"; ulimit -t \"$3\"; ulimit -c 0; shift 3;"
                    + " exec nice \"$@\"";

    private static final int FILE_BLOCK = 512;

    private ChildProcess() {}

    /// Output goes to files in the workspace: no pipe can fill up and no thread has to drain one.
    static Outcome run(List<String> command, Limits limits, Workspace workspace)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(limited(command, limits));
        builder.directory(workspace.folder().toFile());
        builder.redirectInput(new File("/dev/null"));
        builder.redirectOutput(workspace.output().toFile());
        builder.redirectError(workspace.errors().toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        Process process = builder.start();
        boolean ended = false;
        try {
            ended = process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        if (!ended) return new TooSlow();
        if (Files.size(workspace.output()) >= limits.outputBytes()) return new TooLoud();
        return new Finished(
                process.exitValue(), Bytes.owning(Files.readAllBytes(workspace.output())));
    }

    private static List<String> limited(List<String> command, Limits limits) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", LIMITED, "sh"));
        words.add(String.valueOf(limits.memoryKib()));
        words.add(String.valueOf(limits.outputBytes() / FILE_BLOCK));
        words.add(String.valueOf(limits.time().toSeconds() + 1));
        words.addAll(command);
        return words;
    }
}
