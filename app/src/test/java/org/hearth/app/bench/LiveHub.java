package org.hearth.app.bench;

import org.hearth.app.HubProcess;
import org.hearth.app.Visitor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A hub as people start it: the launcher, a process of its own, a data folder.
final class LiveHub implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final HubProcess process;
    private final URI address;
    private final double readySeconds;

    /// Starts it and waits until it is ready.
    LiveHub(Path data, String... options) {
        this.data = data;
        List<String> command = new ArrayList<>(List.of("serve", "--bind", "127.0.0.1"));
        if (!List.of(options).contains("--port")) command.addAll(List.of("--port", "0"));
        command.addAll(List.of(options));
        long begun = System.nanoTime();
        process = HubProcess.launch(data, command);
        address = process.awaitReady();
        readySeconds = (System.nanoTime() - begun) / 1e9;
    }

    /// From the command to the line that says it is ready.
    double readySeconds() {
        return readySeconds;
    }

    HttpClient client() {
        return client;
    }

    URI address() {
        return address;
    }

    int port() {
        return address.getPort();
    }

    /// Somebody who may do everything.
    Visitor owner() {
        return new Visitor(client, address, Visitor.token(data, "owner"));
    }

    /// Its process first, then all that it started, PostgreSQL's among them.
    List<Long> processes() {
        return process.processes().map(ProcessHandle::pid).toList();
    }

    /// What these processes hold in memory, shared pages counted by share, in MB.
    ///
    /// Source: `Pss` of `/proc/PID/smaps_rollup`, proc(5).
    static double pssMb(List<Long> processes) throws IOException {
        long kb = 0;
        for (long pid : processes) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
                if (line.startsWith("Pss:")) kb += Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return kb / 1024.0;
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.terminate();
        try (process) {
            process.awaitExit(LONGEST_STOP);
        }
    }
}
