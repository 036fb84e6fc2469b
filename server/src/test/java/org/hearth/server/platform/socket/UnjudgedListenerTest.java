package org.hearth.server.platform.socket;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Rights;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.testing.Await;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/// Listeners of whom nobody knows what they may see while the database is away.
final class UnjudgedListenerTest {
    private static final Pulse NEVER = new Pulse(Duration.ofHours(1), Duration.ofMinutes(1));
    private static final int OTHERS = 4;
    private static final int MOST_AT_ONCE = 200;

    private final Sockets sockets = new Sockets(Json.mapper(), InstantSource.system());
    private final HttpClient client = HttpClient.newHttpClient();
    private final Restricted rights = new Restricted();
    private SocketServer server;

    /// What one person may do, which cannot be read now and then.
    private static final class Restricted implements Rights {
        private final Semaphore slow = new Semaphore(1);
        private volatile boolean isAway;
        private volatile Reach reach = Reach.EVERYWHERE;

        @Override
        public Reach reach(Permission permission) {
            slow.acquireUninterruptibly();
            slow.release();
            if (!isAway) return reach;
            throw new Busy(
                    Busy.Cause.DATABASE_UNAVAILABLE,
                    "The database is away.",
                    Duration.ofSeconds(1));
        }
    }

    @BeforeEach
    void start() {
        sockets.topic("news", Permission.MEDIA_READ);
        SessionId session = new SessionId(UUID.randomUUID());
        Caller restricted =
                Caller.person(
                        new PersonId(UUID.randomUUID()), "Guest", rights, session, (_, _, _) -> {});
        Caller free = Caller.system("test");
        server =
                new SocketServer(
                        sockets,
                        (token, _) -> Optional.of(token.equals("guest") ? restricted : free),
                        NEVER);
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    @Test
    void whoCannotBeJudgedKeepsNobodyElseFromHearing() {
        Ear guest = listen("guest");
        List<Ear> others = new ArrayList<>();
        for (int n = 0; n < OTHERS; n++) others.add(listen("other"));
        rights.isAway = true;

        assertDoesNotThrow(() -> sockets.tell("news", "news.told", "one"));

        for (Ear other : others) assertEquals(List.of("one"), other.await(1));
        Await.until("missed", () -> sockets.behind() == 1);
        assertEquals(List.of(), guest.news());
    }

    @Test
    void whoIsHardToJudgeHoldsUpNobodyElse() {
        listen("guest");
        Ear other = listen("other");
        rights.slow.acquireUninterruptibly();
        try {
            sockets.tell("news", "news.told", "one");
            assertEquals(List.of("one"), other.await(1));
        } finally {
            rights.slow.release();
        }
    }

    @Test
    void whoCouldNotBeJudgedHearsAllOfItInOrderWhenTheStoreIsBack() {
        Ear guest = listen("guest");
        sockets.tell("news", "news.told", "before");
        guest.await(1);
        rights.isAway = true;
        sockets.tell("news", "news.told", "one");
        sockets.tell("news", "news.told", "two");
        Await.until("missed", () -> sockets.behind() == 1);
        rights.isAway = false;
        sockets.tell("news", "news.told", "three");

        assertEquals(List.of("before", "one", "two", "three"), guest.await(4));
        assertTrue(guest.isInOrder());
    }

    @Test
    void whatIsNotTheirsAfterwardsIsNeverShown() {
        Ear guest = listen("guest");
        rights.isAway = true;
        sockets.tell("news", "news.told", "secret");
        Await.until("missed", () -> sockets.behind() == 1);
        rights.reach = Reach.NOWHERE;
        rights.isAway = false;
        Await.until("caught up", () -> sockets.behind() == 0);
        rights.reach = Reach.EVERYWHERE;
        sockets.tell("news", "news.told", "open");

        assertEquals(List.of("open"), guest.await(1));
    }

    @Test
    void whoMissedTooMuchIsToldToLoadAnew() {
        Ear guest = listen("guest");
        rights.isAway = true;
        for (int n = 0; n <= MOST_AT_ONCE; n++) sockets.tell("news", "news.told", "news " + n);
        Await.until("missed", () -> sockets.behind() == 1);
        sockets.catchUp();
        rights.isAway = false;

        Await.until("told to load anew", () -> guest.types().getLast().equals("resync"));
    }

    @Test
    void whoCannotBeLetInNowIsSentAwayToComeAgain() {
        Ear guest = connect("guest");
        rights.isAway = true;
        guest.say("{\"type\":\"subscribe\",\"payload\":{\"topics\":[\"news\"]}}");

        Await.until("sent away", () -> sockets.count() == 0);
    }

    private Ear listen(String token) {
        Ear ear = connect(token);
        ear.say("{\"type\":\"subscribe\",\"payload\":{\"topics\":[\"news\"]}}");
        ear.say("{\"type\":\"ping.request\"}");
        Await.until("listening", () -> ear.types().contains("ping.response"));
        return ear;
    }

    private Ear connect(String token) {
        Ear ear = new Ear();
        ear.socket =
                client.newWebSocketBuilder()
                        .subprotocols("hearth.v1", "hearth.bearer." + token)
                        .buildAsync(server.address(), ear)
                        .join();
        return ear;
    }

    /// Keeps everything that it hears.
    private static final class Ear implements WebSocket.Listener {
        private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private @Nullable WebSocket socket;

        void say(String text) {
            Objects.requireNonNull(socket).sendText(text, true).join();
        }

        List<String> types() {
            return heard.stream().map(one -> one.get("type").asString()).toList();
        }

        List<String> news() {
            return told().map(one -> one.get("payload").asString()).toList();
        }

        List<String> await(int count) {
            Await.until(count + " messages", () -> news().size() >= count);
            return news();
        }

        boolean isInOrder() {
            List<Long> numbers = told().map(one -> one.get("seq").asLong()).toList();
            return numbers.equals(numbers.stream().sorted().toList());
        }

        private Stream<JsonNode> told() {
            return heard.stream().filter(one -> one.get("type").asString().equals("news.told"));
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(Json.mapper().readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(text);
        }
    }
}
