package org.hearth.migrations.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/// The port of one home: chosen once, kept in a file, changed only when someone else has it.
record Ports(Path file) {
    // Below 32768, where Linux begins to hand out ports for outgoing connections (ip(7)).
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 30_000;
    private static final int TRIES = 100;

    /// The kept port if it is free, else another free one, which is kept from now on.
    int claim() throws IOException {
        int kept = kept();
        if (kept > 0 && isFree(kept)) {
            return kept;
        }
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                keep(port);
                return port;
            }
        }
        throw new PostgresFailure(
                "No free port between " + LOWEST + " and " + HIGHEST + " for the database.");
    }

    void keep(int port) throws IOException {
        if (port != kept()) {
            FolderTree.writePrivately(file, port + "\n");
        }
    }

    private int kept() throws IOException {
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
