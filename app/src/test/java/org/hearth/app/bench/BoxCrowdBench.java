package org.hearth.app.bench;

import org.hearth.app.Await;
import org.hearth.app.Visitor;
import org.hearth.devices.box.sim.BoxLife;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A thousand boxes at one hub that is a process of its own on this machine.
class BoxCrowdBench {
    private static final int BOXES = 1_000;
    private static final Duration REST = Duration.ofSeconds(20);

    /// A little more than the minute after which the hub asks all of them how they are.
    private static final Duration UNTIL_ASKED = Duration.ofSeconds(75);

    private static final String QUESTION = "self.get_device_status";

    @TempDir Path data;

    @Test
    void aThousandConnectedAndAllAskedAtOnce() throws Exception {
        try (LiveHub hub = new LiveHub(data);
                Swarm swarm = new Swarm()) {
            Visitor owner = hub.owner();
            try (BoxCrowd crowd = new BoxCrowd(hub, owner, BOXES)) {
                TimeUnit.MILLISECONDS.sleep(REST.toMillis());
                double before = memory(hub);
                for (BoxCrowd.Member one : crowd.members()) swarm.add(crowd.join(one));
                swarm.listen(REST);
                double more = memory(hub) - before;
                Figures.print(
                        BOXES + " boxes connected",
                        "%.0f MB more in the JVM".formatted(more),
                        "60 MB at most");
                askAll(owner, swarm, crowd.members());
            }
        }
    }

    private static double memory(LiveHub hub) throws IOException {
        return LiveHub.pssMb(hub.processes().subList(0, 1));
    }

    /// From when the hub begins to tell the first until the last has it at its socket.
    private static void askAll(Visitor owner, Swarm swarm, List<BoxCrowd.Member> boxes)
            throws Exception {
        swarm.await(QUESTION);
        swarm.listenUntilTold(UNTIL_ASKED);
        Instant now = Instant.now();
        long nanos = System.nanoTime();
        long latest = swarm.members().stream().mapToLong(SwarmMember::toldAt).max().orElse(0);
        long first = swarm.members().stream().mapToLong(SwarmMember::toldAt).min().orElse(0);
        Instant last = now.minusNanos(nanos - latest);
        Instant begun = Instant.MAX;
        for (BoxCrowd.Member one : boxes) {
            Instant asked = asked(owner.ask("/api/boxes/" + one.device() + "/frames"), last);
            if (asked.isBefore(begun)) begun = asked;
        }
        Figures.print(
                "a question to all of " + BOXES + " boxes",
                "%.1f ms from the first that is told to the last that has it, %.1f ms between"
                                .formatted(
                                        ms(Duration.between(begun, last)), (latest - first) / 1e6)
                        + " their sockets",
                "30 ms at most");
    }

    private static Instant asked(JsonNode frames, Instant until) {
        Instant asked = Instant.MAX;
        for (JsonNode frame : frames.get("items")) {
            Instant at = Instant.parse(frame.get("at").asString());
            boolean isQuestion = frame.get("words").asString("").contains(QUESTION);
            if (isQuestion && !at.isAfter(until)) asked = at;
        }
        return asked;
    }

    private static double ms(Duration time) {
        return time.toNanos() / 1e6;
    }

    @Test
    void aThousandAreBackAfterTheHubStartsAnew() throws Exception {
        String port = String.valueOf(freePort());
        LiveHub first = new LiveHub(data, "--port", port);
        Visitor owner = first.owner();
        try (BoxCrowd crowd = new BoxCrowd(first, owner, BOXES)) {
            List<BoxLife> lives =
                    crowd.members().stream().map(one -> new BoxLife(one.box(), _ -> {})).toList();
            lives.forEach(BoxLife::start);
            awaitConnected(crowd.members(), Duration.ofMinutes(1));
            first.close();
            try (LiveHub second = new LiveHub(data, "--port", port)) {
                long ready = System.nanoTime();
                awaitConnected(crowd.members(), Duration.ofMinutes(1));
                double connected = (System.nanoTime() - ready) / 1e9;
                Visitor again = new Visitor(second.client(), second.address(), owner.token());
                Await.until(Duration.ofMinutes(1), () -> online(again), all -> all == BOXES);
                Figures.print(
                        BOXES + " boxes back after a restart",
                        "%.1f s after it is ready all are welcome, after %.1f s shown as such"
                                .formatted(connected, (System.nanoTime() - ready) / 1e9),
                        "10 s at most");
                lives.forEach(BoxLife::close);
            }
        }
    }

    private static void awaitConnected(List<BoxCrowd.Member> boxes, Duration longest) {
        Await.until(
                longest,
                () -> boxes.stream().filter(one -> one.box().isConnected()).count(),
                connected -> connected == boxes.size());
    }

    private static long online(Visitor owner) {
        try {
            long online = 0;
            for (int from = 0; from < BOXES; from += 200) {
                JsonNode page = owner.ask("/api/devices?limit=200&offset=" + from);
                online +=
                        page.get("items")
                                .valueStream()
                                .filter(one -> one.get("online").asBoolean())
                                .count();
            }
            return online;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
