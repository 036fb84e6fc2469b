package org.hearth.server.platform.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.PathTemplateMatch;
import io.undertow.util.StatusCodes;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.host.LanAddress;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.problem.Unauthenticated;
import org.hearth.server.platform.text.Wholeness;
import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// One request as its handler sees it: who asks, path, query and body, all of them decoded.
public final class Request<B> {
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private final HttpServerExchange exchange;
    private final @Nullable Caller caller;
    private final @Nullable B body;
    private boolean isPending;

    Request(HttpServerExchange exchange, @Nullable Caller caller, @Nullable B body) {
        this.exchange = exchange;
        this.caller = caller;
        this.body = body;
    }

    /// Who asks; throws [Unauthenticated] at public endpoints that nobody is signed in to.
    public Caller caller() {
        if (caller == null) throw new Unauthenticated("Sign in first.");
        return caller;
    }

    /// The body; only at endpoints that take one.
    public B body() {
        if (body == null) throw new Invalid("A JSON object is needed here.");
        return body;
    }

    /// An id from the path; text that is no id leads to [NotFound].
    public <T> T id(String name, Function<UUID, T> type) {
        String text = path(name);
        try {
            return type.apply(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound(name, text);
        }
    }

    /// A piece of the path.
    public String path(String name) {
        PathTemplateMatch match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
        String value = match.getParameters().get(name);
        if (value == null) throw new IllegalStateException("No {" + name + "} in the template.");
        if (!Wholeness.isWhole(value)) throw new Invalid("The address " + Wholeness.FAULT + ".");
        return value;
    }

    /// A parameter of the query; empty when it is absent or blank.
    public Optional<String> query(String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        if (values == null) return Optional.empty();
        String value = values.getFirst();
        if (!Wholeness.isWhole(value)) throw new Invalid(name, Wholeness.FAULT);
        return Optional.of(value).filter(text -> !text.isBlank());
    }

    /// A parameter of the query that is one of a closed set, in lower case.
    public <E extends Enum<E>> Optional<E> query(String name, Class<E> type) {
        return query(name).map(text -> constant(name, type, text));
    }

    /// A parameter of the query that is an id.
    public <T> Optional<T> queryId(String name, Function<UUID, T> type) {
        return query(name).map(text -> type.apply(uuid(name, text)));
    }

    /// A parameter of the query that is an instant, ISO 8601 in UTC.
    public Optional<Instant> queryInstant(String name) {
        return query(name).map(text -> instant(name, text));
    }

    /// The usual parameters of a list.
    public Listing listing() {
        return new Listing(
                query("limit").map(text -> number("limit", text)).orElse(50),
                query("offset").map(text -> number("offset", text)).orElse(0),
                query("orderBy").orElse(null),
                query("orderDir", Listing.Direction.class).orElse(Listing.Direction.ASC),
                query("search").orElse(null));
    }

    /// The value of a cookie.
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(exchange.getRequestCookie(name)).map(Cookie::getValue);
    }

    /// Sends a cookie along with the answer.
    public void setCookie(Cookie cookie) {
        exchange.setResponseCookie(cookie);
    }

    /// The address and name of the peer, or of whom a trusted proxy asks for.
    public Origin origin() {
        return Peer.origin(exchange);
    }

    /// Whether the peer and the host it asked for are this very machine.
    public boolean isLocal() {
        return Peer.isLocal(exchange);
    }

    /// Whether somebody goes there; browsers that tell what they want it for may say that it is for
    /// an image or a script of some page, which nobody has asked for.
    public boolean isVisit() {
        String wanted = exchange.getRequestHeaders().getFirst("Sec-Fetch-Dest");
        return wanted == null || wanted.equals("document");
    }

    /// A header; empty when it is absent or blank.
    public Optional<String> header(String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        if (value == null || !Wholeness.isWhole(value)) return Optional.empty();
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }

    /// What is asked for has not happened yet: the answer goes out as 202.
    public void answerPending() {
        isPending = true;
    }

    /// The status of the answer.
    ///
    /// @param usual where nothing is pending
    int status(int usual) {
        return isPending ? StatusCodes.ACCEPTED : usual;
    }

    /// Where the peer reaches a socket of the hub: at the address that its connection came in on.
    /// What came by a proxy, or to an address that holds on one link only, is told the host that it
    /// asked for.
    ///
    /// @param path such as `/ws/box`
    public URI socket(String path) {
        InetSocketAddress came = exchange.getDestinationAddress();
        InetAddress address = came == null ? null : came.getAddress();
        if (came == null
                || address == null
                || address.isLinkLocalAddress()
                || Forwarding.isByProxy(exchange)) {
            URI asked = address();
            String scheme = asked.getScheme().equals("https") ? "wss" : "ws";
            return URI.create(scheme + "://" + asked.getAuthority() + path);
        }
        String host = new LanAddress("", address).host();
        return URI.create("ws://" + host + ":" + came.getPort() + path);
    }

    /// The hub's own address as the browser asked for it, such as `http://192.168.1.5:8420`. A
    /// proxy in front of the hub that speaks HTTPS says so by `X-Forwarded-Proto`; a client that
    /// lies in it misleads itself alone.
    public URI address() {
        String host = exchange.getHostAndPort();
        if (!HOST.matcher(host).matches()) throw new Invalid("The host has no usable name.");
        String outside = exchange.getRequestHeaders().getFirst("X-Forwarded-Proto");
        String scheme = "https".equals(outside) ? "https" : exchange.getRequestScheme();
        return URI.create(scheme + "://" + host);
    }

    private static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Invalid(name, "must be an id");
        }
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notAnInstant) {
            throw new Invalid(name, "must be an instant such as 2026-11-22T18:00:00Z");
        }
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new Invalid(name, "must be a whole number");
        }
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
        for (E one : type.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(text)) return one;
        }
        throw new Invalid(name, "must be one of " + Json.constants(type));
    }
}
