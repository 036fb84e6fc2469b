package org.hearth.server.platform.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.Headers;
import io.undertow.util.Methods;

import org.hearth.server.platform.auth.Authenticator;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Unauthenticated;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds out who sends a request: signed link, bearer token or cookie, in this order. Thread-safe.
public final class SignIn {
    /// Holds a browser's access token; HTTP-only.
    public static final String COOKIE = "hearth";

    private static final String BEARER = "Bearer ";
    private static final Set<?> SAFE = Set.of(Methods.GET, Methods.HEAD, Methods.OPTIONS);

    private final List<Authenticator> authenticators;
    private final Links links;

    /// @param authenticators asked in turn
    /// @param links verifies signed links
    public SignIn(List<Authenticator> authenticators, Links links) {
        this.authenticators = List.copyOf(authenticators);
        this.links = links;
    }

    /// The caller; null only where the endpoint is public and nobody is signed in.
    @Nullable Caller caller(HttpServerExchange exchange, Permission needed) {
        Deque<String> signature = exchange.getQueryParameters().get("sig");
        if (signature != null) {
            return links.open(exchange.getRequestPath(), signature.getFirst(), needed);
        }
        Optional<Caller> caller = bearer(exchange).or(() -> cookie(exchange));
        if (caller.isEmpty() && needed != Permission.PUBLIC) {
            throw new Unauthenticated("Sign in first: nobody is signed in here, or no longer.");
        }
        return caller.orElse(null);
    }

    private Optional<Caller> bearer(HttpServerExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        return header == null || !header.startsWith(BEARER)
                ? Optional.empty()
                : authenticate(exchange, header.substring(BEARER.length()).strip());
    }

    private Optional<Caller> cookie(HttpServerExchange exchange) {
        Cookie cookie = exchange.getRequestCookie(COOKIE);
        if (cookie == null) return Optional.empty();
        Optional<Caller> caller = authenticate(exchange, cookie.getValue());
        if (caller.isPresent() && !SAFE.contains(exchange.getRequestMethod())) {
            requireSameOrigin(exchange);
        }
        return caller;
    }

    /// A cookie is sent by browsers on behalf of any page: what changes something must come from a
    /// page of ours.
    static void requireSameOrigin(HttpServerExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        if (origin == null || !sameHost(origin, exchange.getHostAndPort())) {
            throw new Denied("This must be sent from one of the hub's own pages.");
        }
    }

    private static boolean sameHost(String origin, String hostAndPort) {
        try {
            return hostAndPort.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    /// The token in a cookie that one of our own pages sent.
    public Optional<String> fromOwnPage(HttpServerExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        Cookie cookie = exchange.getRequestCookie(COOKIE);
        return cookie == null || origin == null || !sameHost(origin, exchange.getHostAndPort())
                ? Optional.empty()
                : Optional.of(cookie.getValue());
    }

    /// Who holds the token, as the first authenticator that knows it says.
    public Optional<Caller> authenticate(HttpServerExchange exchange, String token) {
        return authenticate(Peer.origin(exchange), token);
    }

    /// Who holds the token now, for connections that outlive their request.
    public Optional<Caller> authenticate(Origin origin, String token) {
        return authenticators.stream()
                .flatMap(one -> one.authenticate(token, origin).stream())
                .findFirst();
    }
}
