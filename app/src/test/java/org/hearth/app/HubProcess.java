package org.hearth.app;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// The real `hearth` in a process of its own. Closing it leaves neither it nor its PostgreSQL
/// behind. Thread-safe.
public final class HubProcess implements AutoCloseable {
    private static final String READY = "Hearth ready: ";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final String LOG_LINE = "\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d .*";

    private final Path data;
    private final Process process;
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    private HubProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
        readers =
                List.of(
                        Thread.ofVirtual().start(() -> read(process.inputReader(), out)),
                        Thread.ofVirtual().start(() -> read(process.errorReader(), err)));
    }

    /// Begins `serve` on a free port of this machine; does not wait for it.
    static HubProcess serve(Path data, String... more) {
        List<String> words = new ArrayList<>(List.of("serve", "--bind", "127.0.0.1"));
        if (!List.of(more).contains("--port")) words.addAll(List.of("--port", "0"));
        words.addAll(List.of(more));
        return start(data, Map.of(), words);
    }

    /// Begins `serve` on a free port of this machine with as little heap as that.
    static HubProcess serveWithin(int megabytes, Path data, String... more) {
        List<String> words =
                new ArrayList<>(List.of("serve", "--bind", "127.0.0.1", "--port", "0"));
        words.addAll(List.of(more));
        List<String> java = List.of("-Xmx" + megabytes + "m");
        return start(data, HubCommand.ofTheseClasses(data, java, Map.of(), words));
    }

    /// Begins any command on that data folder.
    ///
    /// @param environment on top of one that says nothing to the hub
    static HubProcess start(Path data, Map<String, String> environment, List<String> command) {
        return start(data, HubCommand.ofTheseClasses(data, environment, command));
    }

    /// Begins any command of what was packaged on that data folder, as families do.
    public static HubProcess launch(Path data, List<String> command) {
        return start(data, HubCommand.ofThePackage(data, command));
    }

    /// Begins what a command says.
    ///
    /// @param data the folder that it names
    static HubProcess start(Path data, ProcessBuilder command) {
        try {
            return new HubProcess(data, command.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void read(BufferedReader from, List<String> lines) {
        try (from) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                lines.add(line);
            }
        } catch (IOException ended) {
            lines.add("(" + ended.getMessage() + ")");
        }
    }

    /// Waits until it says that it is ready, and returns where it is.
    public URI awaitReady() {
        Await.until(LONGEST_START, this::lines, _ -> !process.isAlive() || ready() != null);
        String ready = ready();
        if (ready == null) throw new AssertionError("it ended before it was ready: " + lines());
        return URI.create(ready);
    }

    private @Nullable String ready() {
        return out.stream()
                .filter(line -> line.startsWith(READY))
                .map(line -> line.substring(READY.length()))
                .findFirst()
                .orElse(null);
    }

    /// Waits for its end, reads the rest of what it said and returns its exit status.
    public int awaitExit(Duration longest) {
        Await.until(longest, this::lines, _ -> !process.isAlive());
        Await.until(
                Duration.ofSeconds(5),
                this::lines,
                _ -> readers.stream().noneMatch(Thread::isAlive));
        return process.exitValue();
    }

    /// It and all that it has started, PostgreSQL among them.
    public Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /// Asks it to end, as `kill` and a service manager do.
    public void terminate() {
        process.toHandle().destroy();
    }

    /// Ends it on the spot; its PostgreSQL stays.
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /// What it has printed on standard output.
    List<String> out() {
        return List.copyOf(out);
    }

    /// What it has said to people on standard error, without the log.
    List<String> sentences() {
        return err.stream().filter(line -> !line.matches(LOG_LINE)).toList();
    }

    /// Everything it has said, to explain a failure.
    public List<String> lines() {
        return Stream.concat(out.stream(), err.stream()).toList();
    }

    /// Ends a hub with its PostgreSQL; a command that was refused leaves the other hub's alone.
    @Override
    public void close() {
        boolean isOver = !process.isAlive() && ready() == null;
        kill();
        if (isOver) return;
        List<ProcessHandle> left = OwnPostgres.of(data);
        left.forEach(ProcessHandle::destroyForcibly);
        left.forEach(one -> one.onExit().join());
    }
}
