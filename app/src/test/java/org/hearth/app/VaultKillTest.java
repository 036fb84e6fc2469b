package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.config.ConfigKey;
import org.hearth.server.platform.config.ConfigReader;
import org.hearth.server.vault.SecretName;
import org.hearth.server.vault.SecretOwner;
import org.hearth.server.vault.SecretValue;
import org.hearth.server.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// The whole hub is killed at random moments while it exchanges its master key over and over: every
/// secret opens afterwards. `-Dhearth.kill.moments=20` for the long run, `-Dhearth.kill.seed=N` to
/// repeat one.
@Tag("end-to-end")
final class VaultKillTest {
    private static final int MOMENTS = Integer.getInteger("hearth.kill.moments", 3);
    private static final long SEED = Long.getLong("hearth.kill.seed", System.nanoTime());
    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final int SECRETS = 40;

    @TempDir private Path data;
    private final Random moments = new Random(SEED);
    private final AtomicInteger rotations = new AtomicInteger();
    private final Deque<HubProcess> hubs = new ArrayDeque<>();

    /// All at the end: closing a hub that was killed takes the PostgreSQL of its successor along.
    @AfterEach
    void end() {
        hubs.forEach(HubProcess::close);
    }

    @Test
    void everySecretOpensWheneverARotationIsKilled() throws Exception {
        System.out.println("kills with seed " + SEED);
        hubs.addLast(HubProcess.serve(data));
        hubs.getLast().awaitReady();
        String token = Visitor.token(data, "owner");
        try (HttpClient client = HttpClient.newHttpClient()) {
            put(new Visitor(client, hubs.getLast().awaitReady(), token));
        }
        for (int moment = 0; moment < MOMENTS; moment++) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                killWhileRotating(new Visitor(client, hubs.getLast().awaitReady(), token));
                hubs.addLast(HubProcess.serve(data));
                assertIsOpen(new Visitor(client, hubs.getLast().awaitReady(), token));
            }
        }
        hubs.getLast().terminate();
        assertEquals(0, hubs.getLast().awaitExit(Duration.ofSeconds(20)));
        openAll();
        System.out.println(MOMENTS + " kills, " + rotations + " rotations");
    }

    private void put(Visitor visitor) throws IOException, InterruptedException {
        for (int at = 0; at < SECRETS; at++) {
            visitor.act(
                    "POST",
                    "/api/secrets",
                    "{\"owner\":{\"kind\":\"core\"},\"name\":\"s%d\",\"value\":\"v%d\"}"
                            .formatted(at, at));
        }
    }

    private void killWhileRotating(Visitor visitor) throws Exception {
        int before = rotations.get();
        FutureTask<Void> rotating = new FutureTask<>(() -> rotateUntilNobodyAnswers(visitor), null);
        Thread.ofVirtual().start(rotating);
        Await.until(rotations::get, done -> done > before || rotating.isDone());
        LockSupport.parkNanos(moments.nextLong(LONGEST_NANOS));
        hubs.getLast().kill();
        rotating.get(1, TimeUnit.MINUTES);
    }

    private void rotateUntilNobodyAnswers(Visitor visitor) {
        try {
            while (true) {
                visitor.act("POST", "/api/vault/rotate", "");
                rotations.incrementAndGet();
            }
        } catch (IOException killed) {
            // That is what it is for.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertIsOpen(Visitor visitor) throws IOException, InterruptedException {
        JsonNode vault = visitor.ask("/api/vault");
        assertEquals("open", vault.get("state").asString(), vault::toString);
        assertEquals(SECRETS, vault.get("secrets").asInt());
    }

    private void openAll() {
        Map<ConfigKey, String> given = Map.of(ConfigKey.PORT, "0", ConfigKey.BIND, "127.0.0.1");
        try (Hub hub = new Hub(ConfigReader.read(data, Map.of(), given))) {
            Vault vault = hub.vault().vault();
            for (int at = 0; at < SECRETS; at++) {
                SecretName name = new SecretName(SecretOwner.core(), "s" + at);
                try (SecretValue value = vault.reveal(Caller.system("test"), name, "test")) {
                    assertEquals("v" + at, new String(value.chars()));
                }
            }
        }
    }
}
