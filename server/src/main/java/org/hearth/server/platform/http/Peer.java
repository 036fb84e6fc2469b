package org.hearth.server.platform.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

import org.hearth.server.platform.auth.Origin;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/// Who sends a request: the other end of the connection, or whom a trusted proxy asks for (see
/// [Forwarding]).
public final class Peer {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> PASSED_ON = Set.of("forwarded", "via", "x-real-ip");

    private Peer() {}

    /// Where a request comes from.
    public static Origin origin(HttpServerExchange exchange) {
        InetAddress address = exchange.getSourceAddress().getAddress();
        return new Origin(
                address == null ? null : address.getHostAddress(),
                exchange.getRequestHeaders().getFirst(Headers.USER_AGENT));
    }

    /// Both the connection and the asked-for host must be loopback: a page of a stranger that was
    /// rebound to 127.0.0.1 still asks for its own host. What a trusted proxy on this machine
    /// passes on, or any other that says so by one of the usual headers, comes from who knows
    /// where; one that says nothing and asks for `localhost` cannot be told from the machine
    /// itself.
    static boolean isLocal(HttpServerExchange exchange) {
        InetAddress address = exchange.getSourceAddress().getAddress();
        return address != null
                && address.isLoopbackAddress()
                && LOOPBACK.contains(exchange.getHostName())
                && !Forwarding.isByProxy(exchange)
                && !isPassedOn(exchange);
    }

    private static boolean isPassedOn(HttpServerExchange exchange) {
        return exchange.getRequestHeaders().getHeaderNames().stream()
                .map(name -> name.toString().toLowerCase(Locale.ROOT))
                .anyMatch(name -> PASSED_ON.contains(name) || name.startsWith("x-forwarded-"));
    }
}
