package org.hearth.server.platform.socket;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import io.undertow.websockets.spi.WebSocketHttpExchange;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.http.SignIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Upgrades requests for `/ws` once it is known who asks. Thread-safe; runs until closed.
///
/// A client offers the sub-protocols `hearth.v1` and, unless it has a cookie,
/// `hearth.bearer.TOKEN`. Cookies count only from a page of ours. All sockets are pinged, and cut
/// off when no answer comes: what the client sends of itself does not count, as it may not be
/// reading. Of one sign-in at most 20 are open: the oldest makes way.
public final class SocketUpgrade implements HttpHandler, AutoCloseable {
    private static final String PROTOCOL = "hearth.v1";
    private static final String BEARER = "hearth.bearer.";
    private static final long LARGEST_MESSAGE = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SocketUpgrade.class);

    private final Sockets sockets;
    private final SignIn signIn;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("upgrade-", 0).factory());
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("socket-pulse").daemon().factory());

    private final ScheduledFuture<?> beat;
    private final ScheduledFuture<?> catchingUp;

    /// Who was let in, and by what.
    private record Pass(Caller caller, String token) {}

    /// Begins to ping.
    public SocketUpgrade(Sockets sockets, SignIn signIn, Pulse pulse) {
        this.sockets = sockets;
        this.signIn = signIn;
        long every = pulse.every().toMillis();
        beat =
                timer.scheduleAtFixedRate(
                        () -> ask(pulse.patience()), every, every, TimeUnit.MILLISECONDS);
        catchingUp = timer.scheduleWithFixedDelay(sockets::catchUp, 1, 1, TimeUnit.SECONDS);
    }

    private void ask(Duration patience) {
        sockets.pingAll();
        var _ = timer.schedule(sockets::closeSilent, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        exchange.dispatch(threads, this::upgrade);
    }

    private void upgrade(HttpServerExchange exchange) throws Exception {
        Optional<Pass> pass =
                bearer(exchange)
                        .or(() -> signIn.fromOwnPage(exchange).flatMap(one -> pass(exchange, one)));
        if (pass.isEmpty()) {
            exchange.setStatusCode(401);
            exchange.endExchange();
            return;
        }
        WebSocketConnectionCallback opened =
                (WebSocketHttpExchange _, WebSocketChannel channel) -> open(channel, pass.get());
        new WebSocketProtocolHandshakeHandler(
                        Set.of(new Hybi13Handshake(Set.of(PROTOCOL), false)), opened)
                .handleRequest(exchange);
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

    private void open(WebSocketChannel channel, Pass pass) {
        Wire wire = new Wire(channel, pass.caller());
        Connection connection = new Connection(wire, pass.caller());
        sockets.opened(connection);
        channel.addCloseTask(_ -> sockets.ended(connection));
        if (!channel.isOpen()) sockets.ended(connection);
        connection.later(() -> checkAgain(connection, pass));
        channel.getReceiveSetter().set(new Receiver(connection));
        channel.resumeReceives();
    }

    /// A sign-in may have ended after it was checked and before the connection was known to be one
    /// of its own. Nothing of the client is listened to before this.
    private void checkAgain(Connection connection, Pass pass) {
        try {
            if (signIn.authenticate(pass.caller().origin(), pass.token()).isEmpty()) {
                connection.close();
            }
        } catch (RuntimeException unknown) {
            LOG.info("{} cannot be checked again and is sent away", pass.caller(), unknown);
            connection.close();
        }
    }

    private final class Receiver extends AbstractReceiveListener {
        private final Connection connection;

        Receiver(Connection connection) {
            this.connection = connection;
        }

        @Override
        protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
            String text = message.getData();
            connection.wire().heard(() -> sockets.received(connection, text));
        }

        @Override
        protected void onFullPongMessage(WebSocketChannel channel, BufferedBinaryMessage pong) {
            pong.getData().free();
            connection.wire().answered();
        }

        @Override
        protected void onBinary(WebSocketChannel channel, StreamSourceFrameChannel message)
                throws IOException {
            channel.close();
        }

        @Override
        protected long getMaxTextBufferSize() {
            return LARGEST_MESSAGE;
        }
    }

    @Override
    public void close() {
        beat.cancel(true);
        catchingUp.cancel(true);
        timer.shutdownNow();
        sockets.endAll();
        threads.shutdown();
    }
}
