package org.hearth.app;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Many who ask at the same time for what takes most memory: bodies up to the limit, whole pages,
/// exports, songs. Thread-safe.
final class MemoryStorm implements AutoCloseable {
    private static final int MOST_BODY = 1 << 20;

    private final Visitor visitor;
    private final List<HttpRequest> requests;
    private final int askers;
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final List<String> unclear = new CopyOnWriteArrayList<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    /// @param list a playlist that is filled with what is not there
    MemoryStorm(Visitor visitor, String list, int askers) {
        this.visitor = visitor;
        this.askers = askers;
        byte[] ids = body("{\"mediaIds\":[", '"' + UUID.randomUUID().toString() + '"', "]}");
        byte[] numbers = body("{\"mediaIds\":[", "[]", "]}");
        byte[] name = body("{\"name\":[", "\"a\"", "]}");
        String song = visitor.awaitItem("0.wav");
        requests =
                List.of(
                        post("/api/playlists/" + list + "/items", ids),
                        post("/api/playlists/" + list + "/items", numbers),
                        post("/api/playlists", name),
                        post("/api/playlists/" + list + "/items", ids),
                        visitor.as("/api/playlists?limit=200").build(),
                        visitor.as("/api/audit-events?limit=200").build(),
                        visitor.as("/api/audit-events/export").build(),
                        visitor.as("/api/media/" + song + "/stream").build());
    }

    private static byte[] body(String begin, String one, String end) {
        int fits = (MOST_BODY - begin.length() - end.length()) / (one.length() + 1);
        return Stream.generate(() -> one)
                .limit(fits)
                .collect(Collectors.joining(",", begin, end))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private HttpRequest post(String path, byte[] body) {
        return visitor.as(path).POST(BodyPublishers.ofByteArray(body)).build();
    }

    /// Everybody asks one thing after the other for so long; returns when all are answered.
    void rage(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        for (int asker = 0; asker < askers; asker++) {
            int first = asker;
            people.execute(() -> ask(first, end));
        }
        people.close();
    }

    private void ask(int first, long end) {
        for (int next = first; System.nanoTime() < end; next++) {
            HttpRequest request = requests.get(next % requests.size());
            try {
                note(request, visitor.client().send(request, BodyHandlers.ofByteArray()));
            } catch (IOException silent) {
                unclear.add(request.uri().getPath() + ": " + silent);
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    private void note(HttpRequest request, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        statuses.computeIfAbsent(status, _ -> new LongAdder()).increment();
        if (status / 100 == 2) return;
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        boolean isClear = (status < 500 || status == 503) && said.contains("\"detail\":\"");
        if (!isClear) unclear.add(request.uri().getPath() + ": " + status + " " + said);
    }

    /// How many were answered how.
    Map<Integer, LongAdder> statuses() {
        return statuses;
    }

    /// What was no answer, or not one for people.
    List<String> unclear() {
        return unclear;
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
