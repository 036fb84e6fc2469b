package org.hearth.app;

import org.hearth.server.platform.config.HubConfig;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// The port of a hub before the hub is there.
final class Port {
    private Port() {}

    /// Whether a server could listen there now.
    static boolean isFree(HubConfig config) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the server does: connections of the hub before may still be fading away.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(config.bind(), config.port()));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /// The port when it is free, or one sentence about it.
    static int free(HubConfig config) throws IOException {
        if (isFree(config)) return config.port();
        throw new IOException(
                "Port "
                        + config.port()
                        + " cannot be listened at; another program may have it. Choose another"
                        + " with --port.");
    }
}
