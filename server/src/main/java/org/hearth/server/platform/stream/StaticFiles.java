package org.hearth.server.platform.stream;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

import org.hearth.server.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Serves the phone app's few files from the class path, kept in memory after the first request.
///
/// Only names of letters, digits, `.`, `-`, `_` and `/` are looked at, so no path leads out.
public final class StaticFiles implements HttpHandler {
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "mjs", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "webmanifest", "application/manifest+json",
                    "txt", "text/plain; charset=utf-8");

    private final String folder;
    private final Map<String, Content.Memory> kept = new ConcurrentHashMap<>();

    /// @param folder on the class path, without slashes at its ends
    public StaticFiles(String folder) {
        this.folder = folder;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        String path = exchange.getRelativePath();
        String name = path.equals("/") || path.equals("/pair") ? "/index.html" : path;
        Content.Memory file = find(name);
        if (file == null) throw new NotFound("page", path);
        ContentSender.send(exchange, file);
    }

    private Content.@Nullable Memory find(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+")) return null;
        Content.Memory known = kept.get(name);
        if (known != null) return known;
        Content.Memory read = read(name, type);
        if (read != null) kept.put(name, read);
        return read;
    }

    private Content.@Nullable Memory read(String name, String type) {
        URL resource = StaticFiles.class.getClassLoader().getResource(folder + name);
        if (resource == null) return null;
        try (InputStream in = resource.openStream()) {
            byte[] bytes = in.readAllBytes();
            return new Content.Memory(bytes, type, digest(bytes), Duration.ZERO);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
