package org.hearth.server.platform.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;

import java.util.Locale;
import java.util.function.Predicate;

/// Refuses requests for other hosts, so that a page of a stranger cannot reach the hub by pointing
/// its own name at the hub's address (DNS rebinding), and sets the headers every answer needs.
final class HostGuard implements HttpHandler {
    private static final HttpString CSP = new HttpString("Content-Security-Policy");
    private static final HttpString NO_SNIFF = new HttpString("X-Content-Type-Options");
    private static final HttpString REFERRER = new HttpString("Referrer-Policy");
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final Predicate<String> isOurs;
    private final Problems problems;
    private final HttpHandler next;

    /// @param isOurs whether a host name or address, in lower case and without port, is this hub
    HostGuard(Predicate<String> isOurs, Problems problems, HttpHandler next) {
        this.isOurs = isOurs;
        this.problems = problems;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.getResponseHeaders()
                .put(CSP, POLICY)
                .put(NO_SNIFF, "nosniff")
                .put(REFERRER, "no-referrer");
        if (isOurs.test(exchange.getHostName().toLowerCase(Locale.ROOT))) {
            next.handleRequest(exchange);
        } else {
            String sentence =
                    "This hub does not answer to that name. Use its address, or add the name to"
                            + " HEARTH_HOSTS.";
            problems.answer(exchange, 421, "wrong_host", sentence);
        }
    }
}
