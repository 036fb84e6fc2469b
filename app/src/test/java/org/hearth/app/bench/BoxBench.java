package org.hearth.app.bench;

import org.hearth.app.Await;
import org.hearth.app.Tones;
import org.hearth.app.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A hundred boxes with music. The hub is a process of its own; the boxes are one thread that reads
/// their sockets and shares the machine with it.
class BoxBench {
    private static final int WITH_MUSIC = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final Duration PACKET = Duration.ofMillis(60);

    @TempDir Path folder;

    @Test
    void aHundredBoxesWithMusic() throws Exception {
        Path songs = Files.createDirectories(folder.resolve("songs"));
        Tones.wav(songs.resolve("song.wav"), 240);
        Path data = Files.createDirectories(folder.resolve("data"));
        try (LiveHub hub = new LiveHub(data, "--media", songs.toString());
                Swarm swarm = new Swarm()) {
            Visitor owner = hub.owner();
            String wanted = "{\"mediaId\":\"" + owner.awaitItem("song.wav") + "\"}";
            try (BoxCrowd crowd = new BoxCrowd(hub, owner, WITH_MUSIC)) {
                Latencies hellos = new Latencies();
                for (BoxCrowd.Member one : crowd.members()) {
                    SwarmMember member = crowd.join(one);
                    hellos.add(member.helloNanos());
                    swarm.add(member);
                }
                Figures.print("hello of a box", hellos.toString(), "p99 50 ms at most");
                for (BoxCrowd.Member one : crowd.members()) play(owner, one.device(), wanted);
                swarm.listen(WARM_UP);
                swarm.members().forEach(SwarmMember::forget);
                swarm.listen(TIME);
                report(swarm.members());
                reportOfTheHub(owner, crowd.members());
            }
        }
    }

    private static void play(Visitor owner, String device, String wanted) throws Exception {
        String player = "/api/players/" + device;
        Await.until(() -> isOnline(owner, player), isOnline -> isOnline);
        owner.act("POST", player + "/play", wanted);
    }

    private static boolean isOnline(Visitor owner, String player) {
        try {
            return owner.ask(player).get("online").asBoolean();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void report(List<SwarmMember> members) {
        long packets = members.stream().mapToLong(SwarmMember::packets).sum();
        long late = members.stream().mapToLong(SwarmMember::late).sum();
        int burst = members.stream().mapToInt(SwarmMember::longestBurst).max().orElse(0);
        Figures.print(
                WITH_MUSIC + " boxes with music for " + TIME.toSeconds() + " s, at their sockets",
                "%.2f %% of %d packets more than 65 ms behind the one before, bursts of %d"
                        .formatted(100.0 * late / packets, packets, burst),
                "1 % at most, bursts of 2 at most");
    }

    /// By the hub's own clock at the moment it sends, from the last frames that it keeps of each.
    private static void reportOfTheHub(Visitor owner, List<BoxCrowd.Member> boxes)
            throws Exception {
        int packets = 0;
        int late = 0;
        int most = 0;
        for (BoxCrowd.Member box : boxes) {
            List<Instant> sent = sent(owner.ask("/api/boxes/" + box.device() + "/frames"));
            packets += sent.size();
            int first = 0;
            for (int at = 1; at < sent.size(); at++) {
                Duration since = Duration.between(sent.get(at - 1), sent.get(at));
                if (since.toMillis() >= 65) late++;
                while (!sent.get(first).plus(PACKET).isAfter(sent.get(at))) first++;
                most = Math.max(most, at - first + 1);
            }
        }
        Figures.print(
                "the same, as the hub sends the last 30 s of it",
                "%.2f %% of %d packets more than 65 ms behind the one before, %d within 60 ms"
                        .formatted(100.0 * late / packets, packets, most),
                "1 % at most, 2 at most");
    }

    private static List<Instant> sent(JsonNode frames) {
        List<Instant> sent = new ArrayList<>();
        for (JsonNode frame : frames.get("items")) {
            boolean isSound = frame.get("words").isNull();
            if (isSound && frame.get("way").asString().equals("to_box"))
                sent.add(Instant.parse(frame.get("at").asString()));
        }
        return sent;
    }
}
