package org.hearth.server.platform.socket;

import io.undertow.server.HttpServerExchange;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import io.undertow.websockets.spi.WebSocketHttpExchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// All open sockets of one kind, from their upgrade to their end. Thread-safe; runs until closed.
///
/// Each is pinged, and cut off when no answer comes: what the other end sends of itself does not
/// count, as it may not be reading.
///
/// @param <H> what is done with one of them
public final class SocketEndpoint<H extends SocketHandler> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketEndpoint.class);

    private final Limits limits;
    private final Set<H> open = ConcurrentHashMap.newKeySet();
    private final Set<H> leaving = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;

    /// The longest messages that are listened to; who sends a longer one is cut off.
    ///
    /// @param bytes 0 where there are messages in words only
    public record Limits(long words, long bytes) {}

    /// Begins to ping.
    ///
    /// @param name of the thread that does
    public SocketEndpoint(String name, Pulse pulse, Limits limits) {
        this.limits = limits;
        timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
        every(pulse.every(), () -> ping(pulse.patience()));
    }

    private void ping(Duration patience) {
        open.forEach(one -> one.wire().ping());
        after(patience, () -> open.forEach(one -> one.wire().closeIfSilent()));
    }

    /// Does something again and again; it takes next to no time.
    public void every(Duration pause, Runnable work) {
        var _ =
                timer.scheduleWithFixedDelay(
                        () -> work(work),
                        pause.toMillis(),
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /// Does something once; it takes next to no time.
    public void after(Duration time, Runnable work) {
        var _ = timer.schedule(() -> work(work), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// A failure ends neither the timer nor the work that is repeated.
    private static void work(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("work for all sockets fails", failure);
        }
    }

    /// Those that are open now; a view.
    public Collection<H> open() {
        return Collections.unmodifiableSet(open);
    }

    /// Makes a socket of a request once it is known who asks. Off the I/O threads.
    ///
    /// @param protocols sub-protocols of which the hub selects one, where the client offers any
    /// @param client who asks, for the log
    public void accept(
            HttpServerExchange exchange,
            Set<String> protocols,
            Object client,
            Function<Wire, H> handler)
            throws Exception {
        WebSocketConnectionCallback opened =
                (WebSocketHttpExchange _, WebSocketChannel channel) ->
                        open(channel, handler.apply(new Wire(channel, client)));
        new WebSocketProtocolHandshakeHandler(Set.of(new Hybi13Handshake(protocols, false)), opened)
                .handleRequest(exchange);
    }

    private void open(WebSocketChannel channel, H handler) {
        open.add(handler);
        channel.addCloseTask(_ -> ended(handler));
        if (!channel.isOpen()) ended(handler);
        handler.wire().later(() -> checkAgain(handler));
        channel.getReceiveSetter().set(new Receiver(handler));
        channel.resumeReceives();
    }

    private void checkAgain(H handler) {
        try {
            if (!handler.isStillIn()) handler.wire().close();
        } catch (RuntimeException unknown) {
            LOG.info("a client cannot be checked again and is sent away", unknown);
            handler.wire().close();
        }
    }

    private void ended(H handler) {
        if (!open.remove(handler)) return;
        handler.gone();
        leaving.add(handler);
        handler.wire().later(() -> takeLeave(handler));
        handler.wire().ended();
    }

    private void takeLeave(H handler) {
        try {
            handler.ended();
        } finally {
            leaving.remove(handler);
        }
    }

    private final class Receiver extends AbstractReceiveListener {
        private final H handler;

        Receiver(H handler) {
            this.handler = handler;
        }

        @Override
        protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
            String words = message.getData();
            handler.wire().heard(() -> handler.said(words));
        }

        @Override
        protected void onBinary(WebSocketChannel channel, StreamSourceFrameChannel message)
                throws IOException {
            if (limits.bytes() == 0) channel.close();
            else super.onBinary(channel, message);
        }

        @Override
        protected void onFullBinaryMessage(
                WebSocketChannel channel, BufferedBinaryMessage message) {
            var data = message.getData();
            ByteBuffer bytes = WebSockets.mergeBuffers(data.getResource());
            data.free();
            handler.wire().heard(() -> handler.said(bytes));
        }

        @Override
        protected void onFullPongMessage(WebSocketChannel channel, BufferedBinaryMessage pong) {
            pong.getData().free();
            handler.wire().answered();
        }

        @Override
        protected long getMaxTextBufferSize() {
            return limits.words();
        }

        @Override
        protected long getMaxBinaryBufferSize() {
            return limits.bytes();
        }
    }

    /// Ends all of them, and has taken leave of each when it returns.
    @Override
    public void close() {
        timer.shutdownNow();
        for (H handler : Set.copyOf(open)) {
            handler.wire().close();
            ended(handler);
        }
        leaving.forEach(one -> one.wire().awaitEnd());
    }
}
