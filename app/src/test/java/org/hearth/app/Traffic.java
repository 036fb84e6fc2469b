package org.hearth.app;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Several people who make playlists and read while the database comes and goes; remembers what was
/// answered, how and how fast. Thread-safe.
final class Traffic implements AutoCloseable {
    private static final int WRITERS = 4;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Visitor visitor;
    private final String item;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, Integer> promised = new ConcurrentHashMap<>();
    private final Set<String> doubtful = ConcurrentHashMap.newKeySet();
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean isOver;

    /// An answer that was no good one.
    record Refusal(int status, String type, Duration after) {}

    /// Begins.
    ///
    /// @param item what goes into the lists, three times at once
    Traffic(Visitor visitor, String item) {
        this.visitor = visitor;
        this.item = item;
        for (int one = 0; one < WRITERS; one++) people.add(begin(this::write));
        people.add(begin(this::read));
    }

    /// How many acts the hub has answered for.
    int promises() {
        return promised.size();
    }

    /// What was refused, in the order in which it came back.
    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /// What nobody expected.
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private Thread begin(Act act) {
        return Thread.ofVirtual().start(() -> repeat(act));
    }

    private interface Act {
        void run() throws IOException, InterruptedException;
    }

    private void repeat(Act act) {
        while (!isOver) {
            try {
                act.run();
            } catch (IOException silent) {
                wrong.add(silent.toString());
            } catch (InterruptedException interrupted) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void write() throws IOException, InterruptedException {
        String name = "list " + number.incrementAndGet();
        doubtful.add(name);
        HttpResponse<String> made =
                asked("POST", "/api/playlists", "{\"name\":\"" + name + "\"}", 201);
        if (made.statusCode() != 201) return;
        promised.put(name, 0);
        String id = TestHub.json(made).get("id").asString();
        String three = "{\"mediaIds\":[\"%s\",\"%s\",\"%s\"]}".formatted(item, item, item);
        HttpResponse<String> filled = asked("POST", "/api/playlists/" + id + "/items", three, 201);
        if (filled.statusCode() != 201) return;
        promised.put(name, 3);
        doubtful.remove(name);
    }

    private void read() throws IOException, InterruptedException {
        asked("GET", "/api/playlists?limit=50", "", 200);
    }

    private HttpResponse<String> asked(String method, String path, String body, int good)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = visitor.send(method, path, body);
        Duration after = Duration.ofNanos(System.nanoTime() - began);
        if (answer.statusCode() == good) return answer;
        String type = TestHub.json(answer).get("type").asString();
        refusals.add(new Refusal(answer.statusCode(), type, after));
        return answer;
    }

    /// Lists that are not as they were answered for: gone, half-filled, or emptied.
    List<String> broken() throws IOException, InterruptedException {
        Map<String, Integer> found = new HashMap<>();
        JsonNode page;
        int seen = 0;
        do {
            page = visitor.ask("/api/playlists?limit=200&offset=" + seen);
            for (JsonNode one : page.get("items")) {
                found.put(one.get("name").asString(), one.get("itemCount").asInt());
                seen++;
            }
        } while (seen < page.get("total").asInt());
        List<String> broken = new ArrayList<>();
        promised.forEach(
                (name, items) -> {
                    int has = found.getOrDefault(name, -1);
                    boolean isOpen = doubtful.contains(name) && has == 3;
                    if (has != items && !isOpen)
                        broken.add(name + ": " + items + " items, has " + has);
                });
        found.forEach(
                (name, items) -> {
                    if (items != 0 && items != 3) broken.add(name + " is half-filled: " + items);
                });
        return broken;
    }

    /// Returns when nobody asks any more.
    void end() {
        isOver = true;
        for (Thread one : people) {
            try {
                one.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        end();
    }
}
