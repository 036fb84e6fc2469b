package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Permission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/// The description of the endpoints is generated, complete, and the one in the repository.
final class OpenApiTest {
    @TempDir private static Path data;
    private static TestHub hub;
    private static HttpResponse<String> served;

    @BeforeAll
    static void start() throws IOException {
        hub = new TestHub(data);
        served = hub.send(hub.request("/api/openapi.json").GET());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void theServedDescriptionIsTheCommittedOne() throws IOException {
        assertEquals(200, served.statusCode());
        Committed.mustBe("docs/openapi.json", served.body() + "\n");
    }

    @Test
    void everyOperationHasASentenceAndAPermission() {
        int operations = 0;
        for (JsonNode path : TestHub.json(served).get("paths")) {
            for (JsonNode operation : path) {
                operations++;
                assertFalse(operation.path("summary").asString("").isBlank(), operation::toString);
                String permission = operation.path("x-permission").asString("");
                assertTrue(Permission.of(permission).isPresent(), operation::toString);
            }
        }
        assertEquals(hub.hub().endpoints().size(), operations);
    }

    @Test
    void everyReferenceLeadsToASchema() {
        JsonNode document = TestHub.json(served);
        var references = document.findValues("$ref");
        assertFalse(references.isEmpty());
        for (JsonNode reference : references) {
            String pointer = reference.asString().substring(1);
            assertFalse(document.at(pointer).isMissingNode(), pointer);
        }
    }
}
