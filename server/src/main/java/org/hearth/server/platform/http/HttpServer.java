package org.hearth.server.platform.http;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.util.Methods;

import org.hearth.server.platform.config.TrustedProxies;
import org.hearth.server.platform.host.OpenFiles;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.stream.StaticFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.Options;

import tools.jackson.databind.json.JsonMapper;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves the endpoint table, sockets and the phone app. Thread-safe; listens until closed.
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    /// Files that a hub without clients has open, with room for its database, tools and scans.
    private static final long OWN_FILES = 400;

    private static final int LEAST_CONNECTIONS = 64;
    private static final int MOST_CONNECTIONS = 20_000;

    private final Undertow undertow;
    private final GracefulShutdownHandler graceful;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 0).factory());

    /// What the server needs to know.
    ///
    /// @param bind address to listen at
    /// @param port 0 picks a free one
    /// @param proxies who is believed about the addresses of others
    /// @param atWork how many requests may be at work at once; more wait up to three seconds
    /// @param webFolder the phone app's folder on the class path
    public record Settings(
            String bind, int port, TrustedProxies proxies, int atWork, String webFolder) {}

    /// Listens at once.
    ///
    /// @param sockets upgrade handlers by path, such as `/ws`
    public HttpServer(
            Settings settings,
            HubNames names,
            SignIn signIn,
            JsonMapper json,
            List<Endpoint<?, ?>> endpoints,
            Map<String, HttpHandler> sockets) {
        Pipeline pipeline = new Pipeline(json, signIn, threads, settings.atWork());
        RoutingHandler routes = routes(pipeline, endpoints, sockets);
        routes.setFallbackHandler(fallback(pipeline, settings));
        routes.setInvalidMethodHandler(new OtherMethods(endpoints, pipeline.problems()));
        HostGuard guarded = new HostGuard(names, pipeline.problems(), routes);
        graceful = Handlers.gracefulShutdown(new Forwarding(settings.proxies(), guarded));
        int most = mostConnections();
        undertow =
                Undertow.builder()
                        .addHttpListener(settings.port(), settings.bind())
                        .setByteBufferPool(new DefaultByteBufferPool(true, 16 * 1024 - 20, 512, 0))
                        .setServerOption(UndertowOptions.ENABLE_HTTP2, false)
                        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, 16 * 1024)
                        .setServerOption(UndertowOptions.MAX_HEADERS, 100)
                        .setServerOption(UndertowOptions.MAX_PARAMETERS, 50)
                        .setServerOption(UndertowOptions.MAX_COOKIES, 20)
                        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, 10_000)
                        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, 60_000)
                        .setServerOption(UndertowOptions.ALWAYS_SET_DATE, true)
                        .setServerOption(UndertowOptions.RECORD_REQUEST_START_TIME, false)
                        .setSocketOption(Options.CONNECTION_HIGH_WATER, most)
                        .setSocketOption(Options.CONNECTION_LOW_WATER, most)
                        .setHandler(graceful)
                        .build();
        try {
            undertow.start();
        } catch (RuntimeException refused) {
            throw new IllegalStateException(
                    "Port "
                            + settings.port()
                            + " cannot be listened at; another program may have it. Choose another"
                            + " with --port.",
                    refused);
        }
        LOG.info("listens on port {} for {} connections at most", port(), most);
    }

    /// Clients alone never take the last file that the computer lets the hub open: each may also
    /// have one open that it is read to from. Who comes when it is full waits until somebody goes.
    private static int mostConnections() {
        long theirs = (OpenFiles.most() - OWN_FILES) / 2;
        return Math.toIntExact(Math.clamp(theirs, LEAST_CONNECTIONS, MOST_CONNECTIONS));
    }

    /// The port in use.
    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
    }

    private static RoutingHandler routes(
            Pipeline pipeline, List<Endpoint<?, ?>> endpoints, Map<String, HttpHandler> sockets) {
        RoutingHandler routes = new RoutingHandler(false);
        for (Endpoint<?, ?> endpoint : endpoints) {
            HttpHandler handler = pipeline.handler(endpoint);
            routes.add(endpoint.method(), endpoint.template(), handler);
            if (endpoint.method().equals(Methods.GET)) {
                routes.add(Methods.HEAD, endpoint.template(), handler);
            }
        }
        sockets.forEach(
                (path, upgrade) -> routes.add(Methods.GET, path, pipeline.handler(path, upgrade)));
        return routes;
    }

    /// What is no endpoint is a page of the phone app, or nothing.
    private static HttpHandler fallback(Pipeline pipeline, Settings settings) {
        StaticFiles pages = new StaticFiles(settings.webFolder());
        return exchange -> {
            boolean reads =
                    exchange.getRequestMethod().equals(Methods.GET)
                            || exchange.getRequestMethod().equals(Methods.HEAD);
            String path = exchange.getRelativePath();
            try {
                if (!reads || path.startsWith("/api/")) throw new NotFound("address", path);
                pages.handleRequest(exchange);
            } catch (NotFound nothing) {
                pipeline.problems().answer(exchange, nothing);
            }
        };
    }

    /// Lets requests at work end for three seconds, then stops.
    @Override
    public void close() {
        graceful.shutdown();
        try {
            graceful.awaitShutdown(3_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        undertow.stop();
        threads.shutdownNow();
    }
}
