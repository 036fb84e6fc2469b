package org.hearth.migrations.postgres;

import org.hearth.migrations.testing.TestBinaries;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A [WritingHub] in a JVM of its own, and the numbers it says it committed. One thread at a time.
final class HubProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final List<Long> acknowledged = new ArrayList<>();

    private HubProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static HubProcess start(Path data, long firstNumber) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), data, firstNumber);
    }

    /// Started by another program: as another user, say.
    static HubProcess start(List<String> starter, String classPath, Path data, long firstNumber)
            throws IOException {
        List<String> words = new ArrayList<>(starter);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        words.add(WritingHub.class.getName());
        words.addAll(List.of(data.toString(), binaries(starter, data), "" + firstNumber));
        return new HubProcess(
                new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    private static String binaries(List<String> starter, Path data) {
        return (starter.isEmpty() ? TestBinaries.folder() : data.resolve("binaries")).toString();
    }

    /// Waits for this many more acknowledged rows.
    void awaitAcknowledged(int rows) throws IOException {
        for (int i = 0; i < rows; i++) {
            String line = output.readLine();
            if (line == null) {
                throw new IOException("the hub ended by itself");
            }
            acknowledged.add(Long.parseLong(line));
        }
    }

    /// Kills it; what it printed before can still be read.
    void kill() {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /// All numbers that it printed until it ended.
    List<Long> allAcknowledged() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            acknowledged.add(Long.parseLong(line));
        }
        return List.copyOf(acknowledged);
    }

    /// Ends it in order if it lives still.
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try (var rest = output) {
            while (rest.readLine() != null) {
                Thread.onSpinWait();
            }
        }
        process.onExit().join();
    }
}
