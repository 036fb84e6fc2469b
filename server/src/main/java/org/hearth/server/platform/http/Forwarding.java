package org.hearth.server.platform.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;

import org.hearth.server.platform.config.TrustedProxies;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/// Puts the client's address in the place of a trusted proxy's before anything else looks at a
/// request, so that whatever asks where it comes from hears the same.
final class Forwarding implements HttpHandler {
    private static final AttachmentKey<InetAddress> PROXY = AttachmentKey.create(InetAddress.class);

    private final TrustedProxies proxies;
    private final HttpHandler next;

    Forwarding(TrustedProxies proxies, HttpHandler next) {
        this.proxies = proxies;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        InetSocketAddress source = exchange.getSourceAddress();
        InetAddress peer = source.getAddress();
        if (peer != null && proxies.include(peer)) {
            HeaderValues lines = exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR);
            InetAddress client = proxies.client(peer, lines == null ? List.of() : lines);
            exchange.setSourceAddress(new InetSocketAddress(client, source.getPort()));
            exchange.putAttachment(PROXY, peer);
        }
        next.handleRequest(exchange);
    }

    /// Whether a trusted proxy sent it, for whomever.
    static boolean isByProxy(HttpServerExchange exchange) {
        return exchange.getAttachment(PROXY) != null;
    }
}
