package org.hearth.server.boxes;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import io.undertow.websockets.spi.WebSocketHttpExchange;

import org.hearth.devices.box.BoxFrame;
import org.hearth.devices.box.BoxWords;
import org.hearth.devices.box.CheckIn;
import org.hearth.devices.box.Framing;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.http.Peer;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.platform.socket.Wire;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Upgrades requests of boxes for `/ws/box` once they have shown their key. Thread-safe; runs until
/// closed.
///
/// A box says which one it is by the headers `Device-Id` and `Client-Id`, and which framing it
/// speaks by `Protocol-Version`. It has 10 s for its hello. Every 30 s it is pinged, and cut off
/// when it does not answer for 10 s; once a minute it is asked how it is, for it takes a line that
/// is silent for 120 s for dead.
public final class BoxSocket implements HttpHandler, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoxSocket.class);
    private static final String BEARER = "Bearer ";
    private static final Duration HELLO = Duration.ofSeconds(10);
    private static final Duration PING = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ASK = Duration.ofMinutes(1);
    private static final int LARGEST_BINARY = 2 * Framing.LONGEST_PACKET;

    private final Boxes boxes;
    private final BoxCalls calls;
    private final InstantSource clock;
    private final Set<BoxLine> open = ConcurrentHashMap.newKeySet();
    private final Set<BoxLine> leaving = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("box-", 0).factory());
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("box-timer").daemon().factory());
    private final ScheduledFuture<?> pings;
    private final ScheduledFuture<?> questions;

    BoxSocket(Boxes boxes, BoxCalls calls, InstantSource clock) {
        this.boxes = boxes;
        this.calls = calls;
        this.clock = clock;
        pings = every(PING, this::ping);
        questions = every(ASK, this::ask);
    }

    private ScheduledFuture<?> every(Duration time, Runnable work) {
        return timer.scheduleAtFixedRate(
                work, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ping() {
        open.forEach(line -> line.wire().ping());
        after(PATIENCE, () -> open.forEach(line -> line.wire().closeIfSilent()));
    }

    private void ask() {
        open.stream().filter(BoxLine::isWelcome).forEach(BoxLine::ask);
    }

    private void after(Duration time, Runnable work) {
        var _ = timer.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Ends every line of a box, such as one that was removed.
    void cut(DeviceId device) {
        open.stream()
                .filter(line -> line.device().equals(device))
                .forEach(line -> line.wire().close());
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        exchange.dispatch(threads, this::upgrade);
    }

    private void upgrade(HttpServerExchange exchange) throws Exception {
        Optional<CheckIn> box = CheckIn.read(deviceId(exchange), clientId(exchange), "");
        Optional<Framing> framing = framing(exchange);
        if (box.isEmpty() || framing.isEmpty()) {
            end(exchange, 400);
            return;
        }
        try {
            Origin from = Peer.origin(exchange);
            String key = key(exchange);
            Optional<DeviceId> device = boxes.recognise(box.get(), key, from);
            if (device.isEmpty()) {
                end(exchange, 401);
                return;
            }
            BooleanSupplier isIn = () -> boxes.shown(box.get(), key).isPresent();
            WebSocketConnectionCallback opened =
                    (WebSocketHttpExchange _, WebSocketChannel channel) ->
                            open(channel, device.get(), framing.get(), isIn);
            new WebSocketProtocolHandshakeHandler(opened).handleRequest(exchange);
        } catch (Problem busy) {
            LOG.debug("a box has to come again", busy);
            end(exchange, 503);
        }
    }

    private static void end(HttpServerExchange exchange, int status) {
        exchange.setStatusCode(status);
        exchange.endExchange();
    }

    private static @Nullable String deviceId(HttpServerExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Device-Id");
        if (header != null) return header;
        Deque<String> query = exchange.getQueryParameters().get("clientId");
        return query == null ? null : query.getFirst();
    }

    private static @Nullable String clientId(HttpServerExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Client-Id");
    }

    private static String key(HttpServerExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        if (header == null) return "";
        return header.startsWith(BEARER) ? header.substring(BEARER.length()).strip() : header;
    }

    private static Optional<Framing> framing(HttpServerExchange exchange) {
        String version = exchange.getRequestHeaders().getFirst("Protocol-Version");
        if (version == null) return Optional.of(Framing.V1);
        return version.matches("[1-9]") ? Framing.of(Integer.parseInt(version)) : Optional.empty();
    }

    /// @param isIn asked again before anything of the box is listened to: it may have been removed
    ///   before its line was known to be one of its own
    private void open(
            WebSocketChannel channel, DeviceId device, Framing framing, BooleanSupplier isIn) {
        BoxLine line = new BoxLine(new Wire(channel, device), device, framing, clock);
        open.add(line);
        channel.addCloseTask(_ -> ended(line));
        if (!channel.isOpen()) ended(line);
        line.wire().later(() -> checkAgain(line, isIn));
        after(HELLO, () -> closeUnlessWelcome(line));
        channel.getReceiveSetter().set(new Receiver(line));
        channel.resumeReceives();
    }

    private static void checkAgain(BoxLine line, BooleanSupplier isIn) {
        try {
            if (!isIn.getAsBoolean()) line.wire().close();
        } catch (Problem busy) {
            LOG.debug("a box cannot be checked again", busy);
            line.wire().close();
        }
    }

    private static void closeUnlessWelcome(BoxLine line) {
        if (!line.isWelcome()) line.wire().close();
    }

    private void ended(BoxLine line) {
        if (!open.remove(line)) return;
        leaving.add(line);
        line.wire()
                .later(
                        () -> {
                            calls.ended(line);
                            leaving.remove(line);
                        });
        line.wire().ended();
    }

    private final class Receiver extends AbstractReceiveListener {
        private final BoxLine line;

        Receiver(BoxLine line) {
            this.line = line;
        }

        @Override
        protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
            String words = message.getData();
            line.wire().heard(() -> calls.said(line, words));
        }

        @Override
        protected void onFullBinaryMessage(
                WebSocketChannel channel, BufferedBinaryMessage message) {
            var data = message.getData();
            ByteBuffer bytes = WebSockets.mergeBuffers(data.getResource());
            data.free();
            switch (line.framing().unwrap(bytes)) {
                case BoxFrame.Words said -> line.wire().heard(() -> calls.said(line, said.json()));
                case BoxFrame.Opus sound ->
                        line.recorder()
                                .sound(FlightRecorder.Way.FROM_BOX, sound.packet().remaining());
                case BoxFrame.Damaged damaged ->
                        line.wire().heard(() -> calls.damaged(line, damaged.why()));
            }
        }

        @Override
        protected void onFullPongMessage(WebSocketChannel channel, BufferedBinaryMessage pong) {
            pong.getData().free();
            line.wire().answered();
        }

        @Override
        protected long getMaxTextBufferSize() {
            return BoxWords.LONGEST;
        }

        @Override
        protected long getMaxBinaryBufferSize() {
            return LARGEST_BINARY;
        }
    }

    @Override
    public void close() {
        pings.cancel(true);
        questions.cancel(true);
        timer.shutdownNow();
        for (BoxLine line : Set.copyOf(open)) {
            line.wire().close();
            ended(line);
        }
        leaving.forEach(line -> line.wire().awaitEnd());
        threads.shutdown();
    }
}
