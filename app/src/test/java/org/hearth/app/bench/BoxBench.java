package org.hearth.app.bench;

import org.hearth.app.Await;
import org.hearth.app.Tones;
import org.hearth.app.Visitor;
import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.Ears;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.StreamSupport;

/// Many boxes at one hub on this machine, which they share with it.
class BoxBench {
    private static final int WITH_MUSIC = 100;
    private static final int CONNECTED = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIME = Duration.ofSeconds(60);

    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aHundredBoxesWithMusic() throws Exception {
        Path songs = Files.createDirectories(folder.resolve("songs"));
        Tones.wav(songs.resolve("song.wav"), 240);
        try (LiveHub hub = open("--media", songs.toString())) {
            String song = hub.owner().awaitItem("song.wav");
            List<SimulatedBox> boxes = connected(hub, 0, WITH_MUSIC);
            Latencies hellos = new Latencies();
            boxes.forEach(box -> hellos.add(box.helloTook().toNanos()));
            Figures.print("hello of a box", hellos.toString(), "p99 50 ms at most");
            playOnAll(hub.owner(), song);
            TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
            List<Ears.Count> before = boxes.stream().map(box -> box.ears().count()).toList();
            TimeUnit.MILLISECONDS.sleep(TIME.toMillis());
            List<Ears.Count> after = boxes.stream().map(box -> box.ears().count()).toList();
            long packets = sum(after, Ears.Count::packets) - sum(before, Ears.Count::packets);
            long late = sum(after, Ears.Count::late) - sum(before, Ears.Count::late);
            int burst = after.stream().mapToInt(Ears.Count::longestBurst).max().orElse(0);
            Figures.print(
                    WITH_MUSIC + " boxes with music for " + TIME.toSeconds() + " s",
                    "%.2f %% of %d packets more than 65 ms behind the one before, bursts of %d"
                            .formatted(100.0 * late / packets, packets, burst),
                    "1 % at most, bursts of 2 at most");
            boxes.forEach(SimulatedBox::close);
        }
    }

    @Test
    void aThousandBoxesConnected() throws Exception {
        try (LiveHub hub = open()) {
            connected(hub, CONNECTED, 1).forEach(SimulatedBox::close);
            double before = memory(hub);
            List<SimulatedBox> boxes = connected(hub, 0, CONNECTED);
            double after = memory(hub);
            Figures.print(
                    CONNECTED + " boxes connected",
                    "%.0f MB more in the JVM".formatted(after - before),
                    "60 MB at most");
            boxes.forEach(SimulatedBox::close);
        }
    }

    /// With boxes let in by themselves.
    private LiveHub open(String... options) throws IOException, InterruptedException {
        LiveHub hub = new LiveHub(Files.createDirectories(folder.resolve("data")), options);
        String yes = "{\"kind\":\"household\",\"value\":true}";
        hub.owner().act("PUT", "/api/settings/boxes.auto_pair", yes);
        return hub;
    }

    private static double memory(LiveHub hub) throws Exception {
        TimeUnit.SECONDS.sleep(20);
        return LiveHub.pssMb(hub.processes().subList(0, 1));
    }

    /// @param first the number of the first box
    private List<SimulatedBox> connected(LiveHub hub, int first, int count) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + hub.port());
        List<SimulatedBox> boxes = new ArrayList<>();
        for (int at = first; at < first + count; at++) {
            SimulatedBox box =
                    new SimulatedBox(client, address, Identity.of(at), Framing.V1, Ears.counting());
            URI socket = Objects.requireNonNull(box.checkIn().socket(), "let in by itself");
            box.connect(socket).get(10, TimeUnit.SECONDS);
            boxes.add(box);
        }
        return boxes;
    }

    private static void playOnAll(Visitor owner, String song) throws Exception {
        JsonNode players =
                Await.until(
                        Duration.ofSeconds(20),
                        () -> players(owner),
                        page -> page.get("total").asInt() >= WITH_MUSIC);
        String wanted = "{\"mediaId\":\"" + song + "\"}";
        for (JsonNode one :
                StreamSupport.stream(players.get("items").spliterator(), false).toList())
            owner.act("POST", "/api/players/" + one.get("id").asString() + "/play", wanted);
    }

    private static JsonNode players(Visitor owner) {
        try {
            return owner.ask("/api/players?limit=200");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static long sum(List<Ears.Count> counts, ToLongFunction<Ears.Count> of) {
        return counts.stream().mapToLong(of).sum();
    }
}
