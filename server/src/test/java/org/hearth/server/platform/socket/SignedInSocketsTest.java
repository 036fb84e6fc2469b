package org.hearth.server.platform.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Rights;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.json.Json;
import org.hearth.server.testing.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// What one sign-in may hold open, and for how long.
final class SignedInSocketsTest {
    private static final Pulse NEVER = new Pulse(Duration.ofHours(1), Duration.ofMinutes(1));
    private static final int MOST_OF_ONE = 20;

    private final Sockets sockets = new Sockets(Json.mapper(), InstantSource.system());
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger checks = new AtomicInteger();
    private final Map<String, Caller> callers = Map.of("ada", caller("Ada"), "ben", caller("Ben"));
    private volatile int lastGoodCheck = Integer.MAX_VALUE;
    private SocketServer server;

    @BeforeEach
    void start() {
        server = new SocketServer(sockets, (token, _) -> check(token), NEVER);
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    @Test
    void aSignInThatEndsWhileItsSocketOpensTakesItAlong() {
        lastGoodCheck = 1;
        Ear ear = new Ear();
        connect("ada", ear);

        Await.until("cut off", ear.ended::isDone);
        Await.until("gone", () -> sockets.count() == 0);
        assertEquals(2, checks.get());
    }

    @Test
    void theOldestOfTooManySocketsMakesWay() {
        Ear other = new Ear();
        connect("ben", other);
        List<Ear> ears = new ArrayList<>();
        for (int at = 1; at <= MOST_OF_ONE; at++) {
            Ear ear = new Ear();
            ears.add(ear);
            connect("ada", ear);
            int open = at + 1;
            Await.until("open", () -> sockets.count() == open);
        }
        connect("ada", new Ear());

        Await.until("the oldest is cut off", ears.getFirst().ended::isDone);
        Await.until("one is gone", () -> sockets.count() == MOST_OF_ONE + 1);
        assertEquals(1, ears.stream().filter(one -> one.ended.isDone()).count());
        assertEquals(false, other.ended.isDone());
    }

    @Test
    void whatSomebodyHasSentBeforeTheCutIsNotListenedTo() {
        AtomicInteger heard = new AtomicInteger();
        AtomicInteger farewells = new AtomicInteger();
        Semaphore busy = new Semaphore(0);
        sockets.on(
                "work",
                Map.class,
                (_, _) -> {
                    heard.incrementAndGet();
                    busy.acquireUninterruptibly();
                });
        sockets.onEnd(_ -> farewells.incrementAndGet());
        WebSocket loud = connect("ada", new Ear());
        Await.until("open", () -> sockets.count() == 1);
        Await.until("cut off", () -> isGoneAfterOneMoreWord(loud));
        busy.release(1_000);

        Await.until("gone", () -> farewells.get() == 1);
        assertEquals(1, heard.get());
    }

    private boolean isGoneAfterOneMoreWord(WebSocket loud) {
        loud.sendText("{\"type\":\"work\",\"payload\":{}}", true).exceptionally(_ -> loud).join();
        return sockets.count() == 0;
    }

    private Optional<Caller> check(String token) {
        return checks.incrementAndGet() <= lastGoodCheck
                ? Optional.ofNullable(callers.get(token))
                : Optional.empty();
    }

    private static Caller caller(String name) {
        PersonId person = new PersonId(UUID.randomUUID());
        SessionId session = new SessionId(UUID.randomUUID());
        return Caller.person(person, name, Rights.ALL, session, (_, _, _) -> {});
    }

    private WebSocket connect(String token, Ear ear) {
        return client.newWebSocketBuilder()
                .subprotocols("hearth.v1", "hearth.bearer." + token)
                .buildAsync(server.address(), ear)
                .join();
    }

    private static final class Ear implements WebSocket.Listener {
        private final CompletableFuture<String> ended = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            ended.complete(reason);
            return CompletableFuture.completedStage(reason);
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            ended.complete(String.valueOf(failure));
        }
    }
}
