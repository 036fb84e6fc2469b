package org.hearth.server.platform.stream;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/// Ends a request on its I/O thread. Elsewhere that thread would turn in a loop until the other one
/// is done with the ending, should the client's next request come that soon: 40 % of all CPU on two
/// cores (`HttpReadListener.handleEvent`).
public final class Ending {
    private Ending() {}

    /// Runs what ends the request, now or as soon as the calling handler returns.
    public static void of(HttpServerExchange exchange, HttpHandler last) {
        if (exchange.isInIoThread()) run(exchange, last);
        else exchange.dispatch(exchange.getIoThread(), last);
    }

    private static void run(HttpServerExchange exchange, HttpHandler last) {
        try {
            last.handleRequest(exchange);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
