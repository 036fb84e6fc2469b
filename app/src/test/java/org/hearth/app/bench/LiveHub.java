package org.hearth.app.bench;

import org.hearth.server.platform.json.Json;

import tools.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A hub as people start it: the launcher, a process of its own, a data folder.
final class LiveHub implements AutoCloseable {
    private static final Path LAUNCHER = Path.of("..", "hearth").toAbsolutePath().normalize();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final Process process;
    private final int port;
    private final double readySeconds;

    /// Starts it and waits until it is ready.
    LiveHub(Path data, String... options) throws IOException {
        this.data = data;
        List<String> command = new ArrayList<>(hearth("serve", data));
        command.addAll(List.of("--port", "0", "--bind", "127.0.0.1"));
        command.addAll(List.of(options));
        long begun = System.nanoTime();
        process =
                new ProcessBuilder(command)
                        .redirectError(Redirect.appendTo(data.resolveSibling("hub.log").toFile()))
                        .start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        readySeconds = (System.nanoTime() - begun) / 1e9;
        if (line == null)
            throw new IOException("the hub did not start; see " + data + "/../hub.log");
        port = URI.create(line.substring(line.indexOf("http"))).getPort();
    }

    private static List<String> hearth(String command, Path data, String... more) {
        List<String> line = new ArrayList<>(List.of(LAUNCHER.toString()));
        line.addAll(List.of(command.split(" ")));
        line.addAll(List.of("--data", data.toString()));
        line.addAll(List.of(more));
        return line;
    }

    /// From the command to the line that says it is ready.
    double readySeconds() {
        return readySeconds;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /// An owner's token, made by the command line as a script would.
    String token() throws IOException {
        Process maker =
                new ProcessBuilder(
                                hearth("token create", data, "--name", "bench", "--role", "owner"))
                        .redirectError(Redirect.DISCARD)
                        .start();
        try (BufferedReader said = maker.inputReader()) {
            String token = said.readLine();
            if (token == null) throw new IOException("no token was made");
            return token;
        }
    }

    /// One request with a JSON body or without one; the answer must be a good one.
    JsonNode ask(String token, String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .timeout(Duration.ofSeconds(30))
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IOException(path + ": " + answer.body());
            return Json.mapper().readTree(answer.body().isEmpty() ? "null" : answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Its process and all that it started, PostgreSQL's among them.
    List<Long> processes() {
        List<Long> all = new ArrayList<>(List.of(process.pid()));
        process.descendants().map(ProcessHandle::pid).forEach(all::add);
        return all;
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
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
