package org.hearth.server.platform.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.PathTemplateMatcher;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Answers a method that an address does not know with those that it does: RFC 9110, 15.5.6.
final class OtherMethods implements HttpHandler {
    private final PathTemplateMatcher<Set<HttpString>> known = new PathTemplateMatcher<>();
    private final Problems problems;

    OtherMethods(List<Endpoint<?, ?>> endpoints, Problems problems) {
        this.problems = problems;
        for (Endpoint<?, ?> endpoint : endpoints) {
            Set<HttpString> methods = known.get(endpoint.template());
            if (methods == null) {
                methods = new TreeSet<>();
                known.add(endpoint.template(), methods);
            }
            methods.add(endpoint.method());
            if (endpoint.method().equals(Methods.GET)) methods.add(Methods.HEAD);
        }
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        PathTemplateMatcher.PathMatchResult<Set<HttpString>> found =
                known.match(exchange.getRelativePath());
        Set<HttpString> methods = found == null ? Set.of(Methods.GET) : found.getValue();
        List<String> names = methods.stream().map(HttpString::toString).toList();
        exchange.getResponseHeaders().put(Headers.ALLOW, String.join(", ", names));
        problems.answer(exchange, 405, "method", "That cannot be done here.");
    }
}
