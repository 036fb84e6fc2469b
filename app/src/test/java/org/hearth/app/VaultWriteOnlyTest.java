package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.bus.Event;
import org.hearth.server.platform.json.Json;
import org.hearth.server.vault.SecretName;
import org.hearth.server.vault.SecretOwner;
import org.hearth.server.vault.SecretValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// A secret goes into the hub, is used, refused, changed and destroyed: its value comes out
/// nowhere.
final class VaultWriteOnlyTest {
    private static final List<Logger> LOGS =
            Stream.of("org.hearth", "org.hibernate", "io.undertow", "com.zaxxer", "tools.jackson")
                    .map(name -> (Logger) LoggerFactory.getLogger(name))
                    .toList();
    private static final List<String> TABLES =
            List.of("audit_events", "secrets", "secret_uses", "vault_keys", "outbox");

    @TempDir private Path data;
    private final String value = "sesame-" + UUID.randomUUID();
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> logged =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    seen.add(event.getFormattedMessage() + event.getKeyValuePairs());
                    for (var at = event.getThrowableProxy(); at != null; at = at.getCause()) {
                        seen.add(at.getClassName() + at.getMessage());
                    }
                }
            };
    private TestHub hub;

    @BeforeEach
    void start() throws IOException {
        hub = new TestHub(data);
        logged.setContext(LOGS.getFirst().getLoggerContext());
        logged.start();
        for (Logger log : LOGS) {
            log.setAdditive(false);
            log.setLevel(Level.TRACE);
            log.addAppender(logged);
        }
    }

    @AfterEach
    void stop() {
        for (Logger log : LOGS) {
            log.detachAppender(logged);
            log.setLevel(null);
            log.setAdditive(true);
        }
        hub.close();
    }

    @Test
    void aValueComesOutOfNoAnswerLogRowOrEvent() {
        try (var _ = hub.hub().bus().subscribe("test", Event.class, this::hear)) {
            String id = TestHub.json(post(201, body("door", value))).get("id").asString();
            post(409, body("door", value));
            post(400, body("no name", value));
            post(400, body("other", value + "\",\"more\":\"" + value));
            post(400, "{\"value\":\"" + value + "\"");
            post(400, body("long", (value + " ").repeat(2_000)));
            answer(403, hub.post(Role.ADMIN, "/api/secrets", body("admin", value)));
            open();
            replace(200, id, "{\"value\":\"" + value + "\"}");
            open();
            replace(409, id, "{\"version\":0,\"value\":\"" + value + "\"}");
            Stream.of("/api/secrets", "/api/secrets/" + id + "/uses", "/api/vault")
                    .forEach(path -> answer(200, hub.get(Role.OWNER, path)));
            answer(409, hub.post(Role.OWNER, "/api/vault/rotate", ""));
            Await.until(() -> seen.toString(), all -> all.contains("SecretReplaced"));
            answer(204, hub.send(hub.as(Role.OWNER, "/api/secrets/" + id).DELETE()));
            Await.until(() -> seen.toString(), all -> all.contains("SecretRemoved"));
        }
        assertTrue(seen.size() > 100, "saw only " + seen.size());
        assertEquals(List.of(), seen.stream().filter(one -> one.contains(value)).toList());
        TABLES.forEach(this::assertKeepsNothing);
        assertEquals(2, hub.count("secret_uses", "purpose = 'open the door'"));
        assertEquals(3, hub.count("audit_events", "action LIKE 'secret.%'"));
    }

    private void assertKeepsNothing(String table) {
        String hex = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
        String row = table + "::text LIKE '%";
        assertEquals(0, hub.count(table, row + value + "%' OR " + row + hex + "%'"), table);
    }

    private void hear(Event event) {
        seen.add(event + " " + Json.mapper().writeValueAsString(event));
    }

    private void open() {
        SecretName name = new SecretName(SecretOwner.core(), "door");
        try (SecretValue opened =
                hub.hub().vault().vault().reveal(Caller.system("test"), name, "open the door")) {
            assertEquals(value, new String(opened.chars()));
            seen.add(opened.toString());
        }
    }

    private String body(String name, String text) {
        return "{\"owner\":{\"kind\":\"core\"},\"name\":\""
                + name
                + "\",\"value\":\""
                + text
                + "\"}";
    }

    private HttpResponse<String> post(int status, String json) {
        return answer(status, hub.post(Role.OWNER, "/api/secrets", json));
    }

    private void replace(int status, String id, String json) {
        var request = hub.as(Role.OWNER, "/api/secrets/" + id);
        answer(status, hub.send(request.PUT(BodyPublishers.ofString(json))));
    }

    private HttpResponse<String> answer(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains(value), answer.body());
        seen.add(answer.body() + answer.headers());
        return answer;
    }
}
