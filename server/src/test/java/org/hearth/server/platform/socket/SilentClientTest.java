package org.hearth.server.platform.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Clients that do not read, do not answer or talk without end: they are cut off, and cost the
/// others nothing.
final class SilentClientTest {
    private static final Pulse NEVER = new Pulse(Duration.ofHours(1), Duration.ofMinutes(1));
    private static final Pulse QUICK = new Pulse(Duration.ofMillis(400), Duration.ofMillis(200));

    /// Long enough for whoever answers on a busy machine.
    private static final Pulse CALM = new Pulse(Duration.ofSeconds(2), Duration.ofMillis(1_500));

    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_FLOOD = 4_000;
    private static final String SUBSCRIBE =
            "{\"type\":\"subscribe\",\"payload\":{\"topics\":[\"news\"]}}";

    private final Sockets sockets = new Sockets(Json.mapper(), InstantSource.system());
    private final HttpClient client = HttpClient.newHttpClient();
    private SocketServer server;

    @BeforeEach
    void start() {
        sockets.topic("news", Permission.PUBLIC);
        server = served(NEVER);
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    @Test
    void whoNeverReadsIsCutOffWhileOthersHearEverything() throws Exception {
        Ear ear = new Ear();
        WebSocket other = connect(ear);
        other.sendText(SUBSCRIBE, true).join();
        await(() -> hears(ear, "first"));
        try (Socket deaf = deaf()) {
            deaf.getOutputStream().write(frame(SUBSCRIBE));
            await(() -> sockets.count() == 2);
            String news = "x".repeat(10_000);
            int told = 0;
            while (sockets.count() == 2 && told < MOST_FLOOD) {
                String mark = "<" + told++ + ">";
                sockets.tell("news", "news.told", mark + news);
                await(() -> ear.latest.contains(mark));
            }
            assertEquals(1, sockets.count(), "still connected after " + told);
            await(() -> hears(ear, "last"));
            assertTrue(told * 10_000L < 40L * MEGABYTE, "kept " + told + " messages");
        }
    }

    @Test
    void whoDoesNotAnswerAPingIsCutOffAlsoWhenItTalks() throws Exception {
        ping(QUICK);
        try (Socket deaf = deaf()) {
            await(() -> sockets.count() == 1);
            byte[] talk = frame("{\"type\":\"ping.request\"}");
            await(
                    () -> {
                        offer(deaf, talk);
                        return sockets.count() == 0;
                    });
        }
    }

    @Test
    void whoReadsTooSlowlyIsCutOffToo() throws Exception {
        try (Socket slow = deaf()) {
            slow.getOutputStream().write(frame(SUBSCRIBE));
            slow.setSoTimeout(1);
            await(() -> sockets.count() == 1);
            byte[] sip = new byte[1_000];
            String news = "x".repeat(10_000);
            await(
                    () -> {
                        sockets.tell("news", "news.told", news);
                        return sockets.count() == 0 || read(slow, sip) < 0;
                    });
            await(() -> sockets.count() == 0);
        }
    }

    @Test
    void whoTalksFasterThanAnybodyListensIsCutOff() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        sockets.on("work", Map.class, (_, _) -> await(busy));
        try (Socket loud = deaf()) {
            await(() -> sockets.count() == 1);
            byte[] word = frame("{\"type\":\"work\",\"payload\":{}}");
            await(
                    () -> {
                        offer(loud, word);
                        return sockets.count() == 0;
                    });
        } finally {
            busy.countDown();
        }
    }

    @Test
    void whoAnswersStaysWhereWhoDoesNotIsCutOff() throws Exception {
        ping(CALM);
        Ear ear = new Ear();
        connect(ear);
        try (Socket _ = deaf()) {
            await(() -> sockets.count() == 2);
            await(() -> sockets.count() == 1);
            int before = ear.pings.get();
            assertTrue(before > 0, "cut off unasked");
            await(() -> ear.pings.get() > before);
            assertEquals(1, sockets.count());
        }
    }

    private void ping(Pulse pulse) {
        server.close();
        server = served(pulse);
    }

    private SocketServer served(Pulse pulse) {
        Caller caller = Caller.system("test");
        return new SocketServer(sockets, (_, _) -> Optional.of(caller), pulse);
    }

    private WebSocket connect(Ear ear) {
        return client.newWebSocketBuilder()
                .subprotocols("hearth.v1", "hearth.bearer.x")
                .buildAsync(server.address(), ear)
                .join();
    }

    /// A connection that is upgraded and never read from again.
    private Socket deaf() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        String request =
                """
                GET /ws HTTP/1.1\r
                Host: hub\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Protocol: hearth.v1, hearth.bearer.x\r
                \r
                """;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertEquals("HTTP/1.1 101", start(socket.getInputStream()));
        return socket;
    }

    private static String start(InputStream answer) throws IOException {
        return new String(answer.readNBytes("HTTP/1.1 101".length()), StandardCharsets.US_ASCII);
    }

    /// A short text as a client's frame, masked with zeros: RFC 6455, 5.2.
    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(6 + payload.length);
        frame.put((byte) 0x81).put((byte) (0x80 | payload.length)).putInt(0).put(payload);
        return frame.array();
    }

    private static void offer(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException ended) {
            assertTrue(ended.getMessage() != null);
        }
    }

    private static int read(Socket socket, byte[] into) {
        try {
            return socket.getInputStream().read(into);
        } catch (SocketTimeoutException nothingYet) {
            return 0;
        } catch (IOException ended) {
            return -1;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hears(Ear ear, String word) {
        sockets.tell("news", "news.told", word);
        return ear.latest.contains(word);
    }

    private static void await(BooleanSupplier claim) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!claim.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within 10 s");
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// Reads everything and keeps the message that came last.
    private static final class Ear implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();
        private volatile String latest = "";
        private final AtomicInteger pings = new AtomicInteger();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                latest = message.toString();
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(last);
        }

        @Override
        public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
            pings.incrementAndGet();
            from.request(1);
            return CompletableFuture.completedStage(message);
        }
    }
}
