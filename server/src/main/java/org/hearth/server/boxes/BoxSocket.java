package org.hearth.server.boxes;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

import org.hearth.devices.box.BoxWords;
import org.hearth.devices.box.CheckIn;
import org.hearth.devices.box.Framing;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.http.Peer;
import org.hearth.server.platform.socket.Pulse;
import org.hearth.server.platform.socket.SocketEndpoint;
import org.hearth.server.platform.socket.Wire;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/// Upgrades requests of boxes for `/ws/box` once they have shown their key. Thread-safe; runs until
/// closed.
///
/// A box says which one it is by the headers `Device-Id` and `Client-Id`, and which framing it
/// speaks by `Protocol-Version`. It has 10 s for its hello. Once a minute it is asked how it is,
/// for it takes a line that is silent for 120 s for dead. One that answers no ping any more, such
/// as one whose plug was pulled, is known to be gone within 18 s.
public final class BoxSocket implements HttpHandler, AutoCloseable {
    private static final String BEARER = "Bearer ";
    private static final Duration HELLO = Duration.ofSeconds(10);
    private static final Duration ASK = Duration.ofMinutes(1);
    private static final Pulse PULSE = new Pulse(Duration.ofSeconds(10), Duration.ofSeconds(8));
    private static final SocketEndpoint.Limits LIMITS =
            new SocketEndpoint.Limits(BoxWords.LONGEST, 2L * Framing.LONGEST_PACKET);

    private final Boxes boxes;
    private final BoxCalls calls;
    private final SocketEndpoint<BoxCalls.Call> endpoint =
            new SocketEndpoint<>("box-pulse", PULSE, LIMITS);

    BoxSocket(Boxes boxes, BoxCalls calls) {
        this.boxes = boxes;
        this.calls = calls;
        endpoint.every(ASK, () -> endpoint.open().forEach(BoxCalls.Call::ask));
    }

    /// Ends every line of a box, such as one that was removed.
    void cut(DeviceId device) {
        endpoint.open().stream()
                .filter(call -> call.device().equals(device))
                .forEach(call -> call.wire().close());
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Optional<CheckIn> asking = CheckIn.read(deviceId(exchange), clientId(exchange), "");
        Optional<Framing> framing = framing(exchange);
        if (asking.isEmpty() || framing.isEmpty()) {
            end(exchange, 400);
            return;
        }
        CheckIn box = asking.get();
        String key = key(exchange);
        Optional<DeviceId> device = boxes.recognise(box, key, Peer.origin(exchange));
        if (device.isEmpty()) {
            end(exchange, 401);
            return;
        }
        BoxCalls.Pass pass =
                new BoxCalls.Pass(
                        device.get(), framing.get(), () -> boxes.shown(box, key).isPresent());
        endpoint.accept(exchange, Set.of(), device.get(), wire -> begin(wire, pass));
    }

    private BoxCalls.Call begin(Wire wire, BoxCalls.Pass pass) {
        BoxCalls.Call call = calls.begin(wire, pass);
        endpoint.after(HELLO, call::endUnlessWelcome);
        return call;
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

    /// Some boxes send the key without a word before it.
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

    @Override
    public void close() {
        endpoint.close();
    }
}
