package org.hearth.app.bench;

import org.hearth.app.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.concurrent.CompletableFuture;

/// A thousand phones at the socket of one hub that is a process of its own: an event reaches all.
class PhoneCrowdBench {
    private static final int PHONES = 1_000;

    /// The hub keeps so many sockets of one sign-in.
    private static final int OF_ONE = 20;

    private static final int EVENTS = 20;
    private static final int WARM_UP = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CHANGED = "playlist.changed";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path data;

    @Test
    void anEventForAThousandPhones() throws Exception {
        try (LiveHub hub = new LiveHub(data);
                Swarm swarm = new Swarm()) {
            Visitor owner = hub.owner();
            for (int at = 0; at < PHONES / OF_ONE; at++) {
                String token = pair(owner);
                for (int one = 0; one < OF_ONE; one++) swarm.add(join(hub.port(), token));
            }
            double[] told = new double[EVENTS];
            double[] asked = new double[EVENTS];
            for (int at = -WARM_UP; at < EVENTS; at++) {
                String name = "List " + (at + WARM_UP);
                swarm.await(CHANGED);
                long begun = System.nanoTime();
                CompletableFuture<String> made =
                        CompletableFuture.supplyAsync(() -> make(owner, name));
                swarm.listenUntilTold(PATIENCE);
                long wall = System.currentTimeMillis();
                long now = System.nanoTime();
                made.join();
                LongSummaryStatistics arrivals =
                        swarm.members().stream().mapToLong(SwarmMember::toldAt).summaryStatistics();
                long published =
                        JSON.readTree(swarm.members().getFirst().told()).get("timestamp").asLong();
                if (at < 0) continue;
                told[at] = wall - published - (now - arrivals.getMax()) / 1e6;
                asked[at] = (arrivals.getMax() - begun) / 1e6;
            }
            Figures.print(
                    "an event to " + PHONES + " phones, from its publishing to the last socket",
                    Figures.spread(told, "ms"),
                    "30 ms at most");
            Figures.print(
                    "the same, from the request that causes it",
                    Figures.spread(asked, "ms") + " " + Arrays.toString(asked),
                    "none");
        }
    }

    private static SwarmMember join(int port, String token) throws Exception {
        SwarmMember phone =
                SwarmMember.join(
                        port,
                        "/ws",
                        "Sec-WebSocket-Protocol: hearth.v1, hearth.bearer." + token + "\n",
                        "{\"type\":\"hello\",\"payload\":{}}",
                        "\"welcome\"");
        phone.say("{\"type\":\"subscribe\",\"payload\":{\"topics\":[\"playlist\"]}}");
        return phone;
    }

    /// Another phone of the house; its token.
    private static String pair(Visitor owner) throws Exception {
        String code =
                owner.act("POST", "/api/auth/pair/start", "{\"scope\":\"member\"}")
                        .get("pairing")
                        .get("code")
                        .asString();
        String shown =
                "{\"code\":\"%s\",\"device\":{\"name\":\"Phone\",\"type\":\"phone\"}}"
                        .formatted(code);
        return owner.act("POST", "/api/auth/pair/complete", shown).get("accessToken").asString();
    }

    private static String make(Visitor owner, String name) {
        try {
            return owner.act("POST", "/api/playlists", "{\"name\":\"" + name + "\"}")
                    .get("id")
                    .asString();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
