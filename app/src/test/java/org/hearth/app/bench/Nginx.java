package org.hearth.app.bench;

import org.hearth.app.Await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The web server to be measured against, as its packages set it up for files: sendfile on.
final class Nginx implements AutoCloseable {
    private static final String SETTINGS =
            """
            daemon off;
            user USER;
            pid WORK/nginx.pid;
            error_log WORK/nginx.log;
            worker_processes auto;
            events { worker_connections 768; }
            http {
                sendfile on;
                tcp_nopush on;
                access_log off;
                client_body_temp_path WORK/body;
                server { listen 127.0.0.1:PORT; root ROOT; }
            }
            """;

    private final int port;
    private final Process process;

    Nginx(Path program, Path work, Path root) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path settings = work.resolve("nginx.conf");
        Files.writeString(
                settings,
                SETTINGS.replace("USER", System.getProperty("user.name"))
                        .replace("WORK", work.toString())
                        .replace("PORT", String.valueOf(port))
                        .replace("ROOT", root.toString()));
        process =
                new ProcessBuilder(program.toString(), "-c", settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("nginx.out").toFile())
                        .start();
        Await.until(this::answers, answers -> answers || !process.isAlive());
        if (!process.isAlive()) throw new IOException("nginx does not start; see " + work);
    }

    private boolean answers() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
