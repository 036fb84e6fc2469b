package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody who makes playlists one act at a time and remembers what the hub has answered for. One
/// thread at a time; the number of answers may be asked for by any.
final class Writer {
    private final Random random;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private @Nullable Act inFlight;
    private final AtomicInteger answers = new AtomicInteger();

    /// A playlist as it must be.
    private record Kept(String id, String name, int items, long version) {}

    /// One act whose outcome is open: what it changes, or null for a new playlist, and the result.
    private record Act(@Nullable Kept before, Kept after) {}

    Writer(Random random) {
        this.random = random;
    }

    /// How many acts the hub has answered for.
    int answers() {
        return answers.get();
    }

    /// Writes until the hub is gone in the middle of an act; fails when it answers wrongly.
    void writeUntilNobodyAnswers(Visitor visitor, String item) throws InterruptedException {
        try {
            while (true) {
                int dice = random.nextInt(5);
                if (kept.isEmpty() || dice == 0) create(visitor);
                else if (dice < 3) rename(visitor, any());
                else add(visitor, any(), item);
            }
        } catch (IOException gone) {
            return;
        }
    }

    private Kept any() {
        return List.copyOf(kept.values()).get(random.nextInt(kept.size()));
    }

    private void create(Visitor visitor) throws IOException, InterruptedException {
        String name = "list " + random.nextLong();
        inFlight = new Act(null, new Kept("", name, 0, 0));
        HttpResponse<String> made =
                visitor.send("POST", "/api/playlists", "{\"name\":\"" + name + "\"}");
        acknowledge(201, made);
    }

    private void rename(Visitor visitor, Kept list) throws IOException, InterruptedException {
        String name = "name " + random.nextLong();
        inFlight = new Act(list, new Kept(list.id, name, list.items, 0));
        String change = "{\"name\":\"%s\",\"version\":%d}".formatted(name, list.version);
        acknowledge(200, visitor.send("PATCH", "/api/playlists/" + list.id, change));
    }

    private void add(Visitor visitor, Kept list, String item)
            throws IOException, InterruptedException {
        inFlight = new Act(list, new Kept(list.id, list.name, list.items + 1, 0));
        String items = "{\"mediaIds\":[\"" + item + "\"]}";
        acknowledge(201, visitor.send("POST", "/api/playlists/" + list.id + "/items", items));
    }

    private void acknowledge(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        Kept list = keptOf(TestHub.json(answer));
        kept.put(list.id, list);
        inFlight = null;
        answers.incrementAndGet();
    }

    /// Fails when something is not there that the hub has answered for, or something else is; takes
    /// the outcome of the act in flight over.
    void compare(Visitor visitor) throws IOException, InterruptedException {
        Map<String, Kept> found = new LinkedHashMap<>();
        for (Kept one : all(visitor)) found.put(one.id, one);
        Act open = inFlight;
        if (open != null) decide(open, found);
        inFlight = null;
        assertEquals(kept, found);
    }

    private void decide(Act open, Map<String, Kept> found) {
        found.values().stream()
                .filter(one -> open.before == null || one.id.equals(open.before.id))
                .filter(one -> one.name.equals(open.after.name) && one.items == open.after.items)
                .forEach(one -> kept.put(one.id, one));
    }

    private static List<Kept> all(Visitor visitor) throws IOException, InterruptedException {
        List<Kept> all = new ArrayList<>();
        JsonNode page;
        do {
            page = visitor.ask("/api/playlists?limit=200&offset=" + all.size());
            page.get("items").forEach(one -> all.add(keptOf(one)));
        } while (all.size() < page.get("total").asInt());
        return all;
    }

    private static Kept keptOf(JsonNode list) {
        return new Kept(
                list.get("id").asString(),
                list.get("name").asString(),
                list.get("itemCount").asInt(),
                list.get("version").asLong());
    }
}
