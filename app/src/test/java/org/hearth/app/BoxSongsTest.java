package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.Recording;
import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a box plays is changed, deleted or taken away while it plays.
final class BoxSongsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Longer than what is encoded at once, so that the file is needed again.
    private static final int LONG_SECONDS = 130;

    private static final long NEAR_THE_SEAM_MS = 118_000;

    @TempDir private Path data;
    @TempDir private Path folder;
    private final Map<String, String> ids = new TreeMap<>();
    private Path songs;
    private TestHub hub;
    private BoxHouse house;
    private SimulatedBox box;
    private String device;

    @BeforeEach
    void start() throws Exception {
        songs = Files.createDirectories(folder.resolve("songs"));
        hub = new TestHub(data);
        house = new BoxHouse(hub);
        box = house.box(Identity.of(40), Framing.V1);
        device = house.join(box, "Kitchen");
    }

    @AfterEach
    void stop() {
        house.close();
        hub.close();
    }

    @Test
    void aListThatIsEditedIsPlayedOnAsItWasAndAsItIsTheNextTime() throws Exception {
        Tones.wav(songs.resolve("a.wav"), 3, 440);
        Tones.wav(songs.resolve("b.wav"), 3, 550);
        Tones.wav(songs.resolve("c.wav"), 60, 660);
        Tones.wav(songs.resolve("d.wav"), 60, 770);
        shelve(4);
        String list = "/api/playlists/" + playlist("a", "b", "c");
        house.command(device, "play", "{\"playlistId\":\"" + list.substring(15) + "\"}");
        Await.until(box::shown, "a"::equals);

        add(list, "d");
        remove(list, 1);
        order(list, 2, 1, 0);

        assertEquals(List.of("d", "c", "a"), entries(list));
        Await.until(PATIENCE, box::shown, "b"::equals);
        Await.until(PATIENCE, box::shown, "c"::equals);
        assertEquals(List.of("a", "b", "c"), queue());
        Await.until(
                () -> house.seen(device).get("mediaId").asString(),
                media -> media.equals(ids.get("c")));
        assertEquals(List.of("d", "c", "a"), entries(list), "playing changes no list");
        house.command(device, "play", "{\"playlistId\":\"" + list.substring(15) + "\"}");
        Await.until(box::shown, "d"::equals);
        assertEquals(List.of("d", "c", "a"), queue());
    }

    @Test
    void whatFollowsIsChangedWhileItIsReadyAlready() throws Exception {
        Tones.wav(songs.resolve("a.wav"), 3, 440);
        Tones.wav(songs.resolve("b.wav"), 60, 550);
        Tones.wav(songs.resolve("c.wav"), 60, 880);
        shelve(3);
        play("a", "b");
        JsonNode queue = get("/api/players/" + device + "/queue");
        String change =
                "{\"version\":%d,\"items\":[{\"mediaId\":\"%s\"},{\"mediaId\":\"%s\"}]}"
                        .formatted(queue.get("version").asLong(), ids.get("a"), ids.get("c"));

        send("PUT", "/api/players/" + device + "/queue", change);

        Await.until(PATIENCE, box::shown, "c"::equals);
        heardOnly(880, 550);
    }

    @Test
    void aFileThatIsDeletedIsToldAsMissingAndTheNextOneIsPlayed() throws Exception {
        Tones.wav(songs.resolve("a.wav"), LONG_SECONDS, 440);
        Tones.wav(songs.resolve("b.wav"), 60, 550);
        shelve(2);
        play("a", "b");

        Files.delete(songs.resolve("a.wav"));
        house.command(device, "seek", "{\"positionMs\":" + NEAR_THE_SEAM_MS + "}");

        Await.until(PATIENCE, box::shown, "b"::equals);
        heardOnly(550, 440);
        assertEquals("playing", house.player(device).get("state").asString());
        assertEquals(
                "“a.wav” is no longer there. Scan the library to bring it up to date.", sentence());
        Await.until(
                PATIENCE,
                () -> get("/api/media/" + ids.get("a")).get("state").asString(),
                "missing"::equals);
    }

    @Test
    void aFileThatIsReplacedIsPlayedAnewAsItIs() throws Exception {
        Tones.wav(songs.resolve("a.wav"), LONG_SECONDS, 440);
        Tones.wav(songs.resolve("b.wav"), 60, 550);
        shelve(2);
        play("a", "b");

        Path other = Tones.wav(folder.resolve("other.wav"), 20, 880);
        Files.move(other, songs.resolve("a.wav"), StandardCopyOption.REPLACE_EXISTING);
        house.command(device, "seek", "{\"positionMs\":" + NEAR_THE_SEAM_MS + "}");

        Await.until(PATIENCE, box::shown, "b"::equals);
        Await.until(
                PATIENCE,
                () -> get("/api/media/" + ids.get("a")).get("durationMs").asLong(),
                length -> length == 20_000);
        play("a");
        heardOnly(880, 440);
    }

    @Test
    void aDiskThatIsGoneIsSaidAndGoesOnWhenItIsBack() throws Exception {
        Tones.wav(songs.resolve("a.wav"), LONG_SECONDS, 440);
        for (String song : List.of("b", "c", "d", "e", "f"))
            Tones.wav(songs.resolve(song + ".wav"), 2, 550);
        shelve(6);
        play("a", "b", "c", "d", "e", "f");

        Path away = Files.move(songs, folder.resolve("away"));
        house.command(device, "seek", "{\"positionMs\":" + NEAR_THE_SEAM_MS + "}");

        JsonNode stalled =
                Await.until(
                        PATIENCE,
                        () -> house.seen(device),
                        seen -> seen.get("state").asString().equals("stalled"));
        assertTrue(stalled.get("problem").asString().contains("the disk"), stalled::toString);
        Files.move(away, songs);
        long before = box.ears().count().packets();
        house.command(device, "resume", "{}");
        Await.until(() -> box.ears().count().packets(), packets -> packets > before + 10);
        assertEquals("playing", house.seen(device).get("state").asString());
    }

    private void shelve(int count) throws IOException {
        for (MediaItem item : hub.shelve(songs, count))
            ids.put(item.title(), item.id().value().toString());
    }

    private void play(String... titles) {
        String wanted = List.of(titles).stream().map(this::quoted).collect(Collectors.joining(","));
        house.command(device, "play", "{\"mediaIds\":[" + wanted + "]}");
        long before = box.ears().count().packets();
        Await.until(PATIENCE, () -> box.ears().count().packets(), now -> now > before + 10);
    }

    private String quoted(String title) {
        return "\"" + ids.get(title) + "\"";
    }

    /// What is heard once a second of it has come.
    private void heardOnly(int hz, int other) {
        Await.until(
                PATIENCE,
                () -> {
                    Recording sound = Recording.of(box.ears().sound());
                    return sound.part(
                            Math.max(0, sound.length() - Recording.RATE / 2), sound.length());
                },
                last -> last.amplitude(hz) > 4_000 && last.amplitude(other) < 200);
    }

    private String sentence() {
        return get("/api/devices/" + device + "/events")
                .get("items")
                .valueStream()
                .filter(one -> one.get("event").asString().equals("silent"))
                .map(one -> one.get("detail").asString())
                .findFirst()
                .orElse("nothing is said");
    }

    private String playlist(String... titles) {
        String made =
                TestHub.json(hub.post(Role.OWNER, "/api/playlists", "{\"name\":\"Evening\"}"))
                        .get("id")
                        .asString();
        for (String title : titles) add("/api/playlists/" + made, title);
        return made;
    }

    private void add(String list, String title) {
        send("POST", list + "/items", "{\"mediaIds\":[" + quoted(title) + "]}");
    }

    private void remove(String list, int place) {
        send("DELETE", list + "/items/" + items(list).get(place).get("id").asString(), "");
    }

    private void order(String list, int... places) {
        List<JsonNode> items = items(list);
        String ordered =
                Arrays.stream(places)
                        .mapToObj(place -> "\"" + items.get(place).get("id").asString() + "\"")
                        .collect(Collectors.joining(","));
        long version = get(list).get("version").asLong();
        send("PUT", list + "/items", "{\"version\":" + version + ",\"itemIds\":[" + ordered + "]}");
    }

    private List<String> entries(String list) {
        return items(list).stream().map(one -> one.get("media").get("title").asString()).toList();
    }

    private List<JsonNode> items(String list) {
        return get(list + "/items").get("items").valueStream().toList();
    }

    private List<String> queue() {
        Map<String, String> titles =
                ids.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return get("/api/players/" + device + "/queue")
                .get("items")
                .valueStream()
                .map(one -> titles.get(one.get("mediaId").asString()))
                .toList();
    }

    private JsonNode get(String path) {
        return TestHub.json(hub.get(Role.OWNER, path));
    }

    private void send(String method, String path, String body) {
        HttpResponse<String> answer =
                hub.send(hub.as(Role.OWNER, path).method(method, BodyPublishers.ofString(body)));
        assertEquals(2, answer.statusCode() / 100, answer.body());
    }
}
