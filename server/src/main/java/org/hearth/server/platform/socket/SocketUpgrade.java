package org.hearth.server.platform.socket;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.http.SignIn;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Upgrades requests for `/ws` once it is known who asks. Thread-safe; runs until closed.
///
/// A client offers the sub-protocols `hearth.v1` and, unless it has a cookie,
/// `hearth.bearer.TOKEN`. Cookies count only from a page of ours. Of one sign-in at most 20 are
/// open: the oldest makes way.
public final class SocketUpgrade implements HttpHandler, AutoCloseable {
    private static final String PROTOCOL = "hearth.v1";
    private static final String BEARER = "hearth.bearer.";
    private static final Duration CATCH_UP = Duration.ofSeconds(1);
    private static final SocketEndpoint.Limits LIMITS = new SocketEndpoint.Limits(64 * 1024, 0);

    private final Sockets sockets;
    private final SignIn signIn;
    private final SocketEndpoint<Talk> endpoint;

    /// Who was let in, and by what.
    private record Pass(Caller caller, String token) {}

    /// Begins to ping.
    public SocketUpgrade(Sockets sockets, SignIn signIn, Pulse pulse) {
        this.sockets = sockets;
        this.signIn = signIn;
        endpoint = new SocketEndpoint<>("socket-pulse", pulse, LIMITS);
        endpoint.every(CATCH_UP, sockets::catchUp);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Optional<Pass> asking =
                bearer(exchange)
                        .or(() -> signIn.fromOwnPage(exchange).flatMap(one -> pass(exchange, one)));
        if (asking.isEmpty()) {
            exchange.setStatusCode(401);
            exchange.endExchange();
            return;
        }
        Pass pass = asking.get();
        endpoint.accept(exchange, Set.of(PROTOCOL), pass.caller(), wire -> new Talk(wire, pass));
    }

    private Optional<Pass> bearer(HttpServerExchange exchange) {
        @Nullable String offered =
                exchange.getRequestHeaders().getFirst(Headers.SEC_WEB_SOCKET_PROTOCOL);
        if (offered == null) return Optional.empty();
        return Arrays.stream(offered.split(",", -1))
                .map(String::strip)
                .filter(one -> one.startsWith(BEARER))
                .findFirst()
                .flatMap(one -> pass(exchange, one.substring(BEARER.length())));
    }

    private Optional<Pass> pass(HttpServerExchange exchange, String token) {
        return signIn.authenticate(exchange, token).map(caller -> new Pass(caller, token));
    }

    /// One client of `/ws`.
    private final class Talk implements SocketHandler {
        private final Connection connection;
        private final Pass pass;

        Talk(Wire wire, Pass pass) {
            connection = new Connection(wire, pass.caller());
            this.pass = pass;
            sockets.opened(connection);
        }

        @Override
        public Wire wire() {
            return connection.wire();
        }

        @Override
        public boolean isStillIn() {
            return signIn.authenticate(pass.caller().origin(), pass.token()).isPresent();
        }

        @Override
        public void said(String words) {
            sockets.received(connection, words);
        }

        @Override
        public void said(ByteBuffer bytes) {
            connection.close();
        }

        @Override
        public void gone() {
            sockets.gone(connection);
        }

        @Override
        public void ended() {
            sockets.ended(connection);
        }
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
