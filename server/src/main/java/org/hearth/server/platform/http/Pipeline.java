package org.hearth.server.platform.http;

import io.undertow.io.Receiver;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.json.Decoder;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.platform.problem.TooLarge;
import org.hearth.server.platform.stream.Content;
import org.hearth.server.platform.stream.ContentSender;
import org.hearth.server.platform.stream.Ending;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The one way every request takes: body, virtual thread, caller, permission, decode, door, encode.
///
/// A body is received before the request takes one of the few places at work, so that slow senders
/// hold nobody up. Thread-safe.
final class Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final String ROOM = Pipeline.class.getPackageName();
    private static final int LARGEST_JSON = 1 << 20;
    private static final Duration SLOWEST_BODY = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final JsonMapper json;
    private final Decoder decoder;
    private final Problems problems;
    private final SignIn signIn;
    private final ExecutorService threads;
    private final Semaphore places;
    private final BodyRoom bodies = BodyRoom.ofThisJava();

    /// What is done at work.
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    Pipeline(JsonMapper json, SignIn signIn, ExecutorService threads, int atWork) {
        this.json = json;
        this.signIn = signIn;
        this.threads = threads;
        decoder = new Decoder(json);
        problems = new Problems(json);
        places = new Semaphore(atWork);
    }

    Problems problems() {
        return problems;
    }

    <B, A> HttpHandler handler(Endpoint<B, A> endpoint) {
        return switch (endpoint.body()) {
            case Body.None _ -> exchange -> dispatch(exchange, endpoint, null);
            case Body.Json<B> _, Body.Words _ -> exchange -> receive(exchange, endpoint);
        };
    }

    /// Upgrades a request to a socket; it has a place at work until it is let in or refused.
    HttpHandler handler(String name, HttpHandler upgrade) {
        return exchange -> dispatch(exchange, name, () -> upgrade.handleRequest(exchange));
    }

    private <B, A> void receive(HttpServerExchange exchange, Endpoint<B, A> endpoint) {
        // Who announces nothing may send as much as is allowed.
        long announced = exchange.getRequestContentLength();
        long length = announced < 0 ? LARGEST_JSON : announced;
        boolean fits = length <= LARGEST_JSON;
        String address = String.valueOf(Peer.origin(exchange).ipAddress());
        boolean hasRoom = fits && bodies.take(address, length);
        XnioExecutor.Key deadline =
                exchange.getIoThread()
                        .executeAfter(
                                () -> IoUtils.safeClose(exchange.getConnection()),
                                SLOWEST_BODY.toSeconds(),
                                TimeUnit.SECONDS);
        exchange.addExchangeCompleteListener(
                (_, next) -> {
                    if (hasRoom) bodies.giveBack(address, length);
                    deadline.remove();
                    next.proceed();
                });
        // The receiver would set memory aside for as much as the client announces.
        if (!hasRoom) {
            refuse(exchange, fits ? overloaded() : new TooLarge(LARGEST_JSON));
            return;
        }
        Receiver receiver = exchange.getRequestReceiver();
        receiver.setMaxBufferSize(LARGEST_JSON);
        receiver.receiveFullBytes(
                (received, bytes) -> {
                    deadline.remove();
                    dispatch(received, endpoint, bytes);
                },
                (failed, error) ->
                        refuse(
                                failed,
                                error instanceof Receiver.RequestToLargeException
                                        ? new TooLarge(LARGEST_JSON)
                                        : new Invalid("The body breaks off.")));
    }

    /// Answers a request whose body is not wanted. The rest of it is read and thrown away: a client
    /// that still sends would otherwise find the connection reset and never see the answer.
    private void refuse(HttpServerExchange exchange, Problem problem) {
        problems.answer(exchange, problem);
    }

    private <B, A> void dispatch(
            HttpServerExchange exchange, Endpoint<B, A> endpoint, byte @Nullable [] bytes) {
        dispatch(exchange, endpoint.name(), () -> answer(exchange, endpoint, bytes));
    }

    private void dispatch(HttpServerExchange exchange, String name, Work work) {
        exchange.dispatch(threads, at -> run(at, name, work));
    }

    /// The HTTP loop: whatever a request throws ends in [Problems].
    private void run(HttpServerExchange exchange, String name, Work work) {
        MDC.put("correlation", Correlation.of(exchange));
        MDC.put("route", name);
        LOG.atDebug().addKeyValue("room", ROOM).log("enters {}", name);
        boolean placed = false;
        try {
            placed = places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            if (!placed) throw overloaded();
            work.run();
        } catch (OutOfMemoryError full) {
            LOG.error("memory is at its limit; give Java more by -Xmx", full);
            problems.answer(exchange, overloaded());
        } catch (Exception failure) {
            problems.answer(exchange, failure);
        } finally {
            if (placed) places.release();
            MDC.remove("correlation");
            MDC.remove("route");
        }
    }

    private static Busy overloaded() {
        return new Busy(
                Busy.Cause.OVERLOADED,
                "The hub has too much to do at the moment. Try again shortly.",
                LONGEST_WAIT);
    }

    private <B, A> void answer(
            HttpServerExchange exchange, Endpoint<B, A> endpoint, byte @Nullable [] bytes) {
        Caller caller = signIn.caller(exchange, endpoint.permission());
        if (endpoint.permission() != Permission.PUBLIC && caller != null) {
            caller.require(endpoint.permission());
        }
        Request<B> request = new Request<>(exchange, caller, decode(endpoint, bytes));
        A result = endpoint.handler().handle(request);
        exchange.setStatusCode(request.status(endpoint.answer().status()));
        switch (endpoint.answer()) {
            case Answer.Nothing _ -> Ending.of(exchange, HttpServerExchange::endExchange);
            case Answer.Bytes _ -> ContentSender.send(exchange, (Content) result);
            case Answer.Redirect _ -> redirect(exchange, (URI) result);
            case Answer.Json<A> _ -> send(exchange, result);
            case Answer.Listed<A> _ -> send(exchange, result);
        }
    }

    @SuppressWarnings("unchecked") // words are text
    private <B, A> @Nullable B decode(Endpoint<B, A> endpoint, byte @Nullable [] bytes) {
        byte[] sent = bytes == null ? new byte[0] : bytes;
        return switch (endpoint.body()) {
            case Body.None _ -> null;
            case Body.Json<B> body -> decoder.decode(sent, body.type());
            case Body.Words _ -> (B) new String(sent, StandardCharsets.UTF_8);
        };
    }

    private static void redirect(HttpServerExchange exchange, URI target) {
        exchange.getResponseHeaders()
                .put(Headers.LOCATION, target.toString())
                .put(Headers.CACHE_CONTROL, "no-store");
        Ending.of(exchange, HttpServerExchange::endExchange);
    }

    private <A> void send(HttpServerExchange exchange, A result) {
        byte[] bytes = json.writeValueAsBytes(result);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "application/json")
                .put(Headers.CACHE_CONTROL, "no-store");
        Ending.of(exchange, ending -> ending.getResponseSender().send(ByteBuffer.wrap(bytes)));
    }
}
