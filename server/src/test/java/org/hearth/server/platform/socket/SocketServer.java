package org.hearth.server.platform.socket;

import io.undertow.Undertow;

import org.hearth.server.platform.auth.Authenticator;
import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.http.SignIn;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// Listens for sockets and for nothing else, on this machine.
final class SocketServer implements AutoCloseable {
    private final SocketUpgrade upgrade;
    private final Undertow server;

    SocketServer(Sockets sockets, Authenticator callers, Pulse pulse) {
        Links links = new Links(new byte[32], InstantSource.system());
        upgrade = new SocketUpgrade(sockets, new SignIn(List.of(callers), links), pulse);
        server =
                Undertow.builder()
                        .addHttpListener(0, "127.0.0.1")
                        .setHandler(at -> at.dispatch(upgrade))
                        .build();
        server.start();
    }

    int port() {
        return ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + port() + "/ws");
    }

    @Override
    public void close() {
        upgrade.close();
        server.stop();
    }
}
