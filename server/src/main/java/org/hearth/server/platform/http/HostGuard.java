package org.hearth.server.platform.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;

/// Refuses requests for other hosts, so that a page of a stranger cannot reach the hub by pointing
/// its own name at the hub's address (DNS rebinding), and sets the headers every answer needs.
final class HostGuard implements HttpHandler {
    private static final HttpString CSP = new HttpString("Content-Security-Policy");
    private static final HttpString NO_SNIFF = new HttpString("X-Content-Type-Options");
    private static final HttpString REFERRER = new HttpString("Referrer-Policy");
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    /// Where a phone comes to that scanned a QR code: its page looks at which of the hub's
    /// addresses it finds the hub.
    private static final String PAIR = "/pair";

    private final HubNames names;
    private final Problems problems;
    private final HttpHandler next;

    HostGuard(HubNames names, Problems problems, HttpHandler next) {
        this.names = names;
        this.problems = problems;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.getResponseHeaders()
                .put(CSP, policy(exchange.getRequestPath()))
                .put(NO_SNIFF, "nosniff")
                .put(REFERRER, "no-referrer");
        if (names.test(exchange.getHostName().toLowerCase(Locale.ROOT))) {
            next.handleRequest(exchange);
        } else {
            String sentence =
                    "This hub does not answer to that name. Use its address, or add the name to"
                            + " HEARTH_HOSTS.";
            problems.answer(exchange, 421, "wrong_host", sentence);
        }
    }

    /// Browsers know no IPv6 addresses in a policy ("host-source" in Content Security Policy 3).
    private String policy(String path) {
        if (!path.equals(PAIR)) return POLICY;
        return names.links().stream()
                .map(URI::toString)
                .filter(address -> !address.contains("["))
                .collect(Collectors.joining(" ", POLICY + "; connect-src 'self' ", ""));
    }
}
