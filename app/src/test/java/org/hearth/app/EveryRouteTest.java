package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.http.Body;
import org.hearth.server.platform.http.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks every route of the table what it must refuse. A new route is covered by being in the table.
final class EveryRouteTest {
    private static final int LEAST_ROUTES = 40;
    private static final int LARGEST_BODY = 1 << 20;
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern INSIDES =
            Pattern.compile(
                    "Exception|org\\.hearth|java\\.|jackson|hibernate|undertow|at [\\w.$]+\\(");

    @TempDir private static Path data;
    private static TestHub hub;

    /// One line of the table; named so in reports.
    record Route(Endpoint<?, ?> endpoint) {
        String path(String id) {
            return endpoint.template().replaceAll("\\{\\w+}", id);
        }

        boolean takesId() {
            return endpoint.template().contains("{");
        }

        Class<?> body() {
            return ((Body.Json<?>) endpoint.body()).type();
        }

        @Override
        public String toString() {
            return endpoint.name();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        hub = new TestHub(data);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    static Stream<Route> routes() {
        return hub.hub().endpoints().stream().map(Route::new);
    }

    static Stream<Route> guarded() {
        return routes().filter(route -> route.endpoint().permission() != Permission.PUBLIC);
    }

    static Stream<Route> withBody() {
        return routes().filter(route -> route.endpoint().body() instanceof Body.Json<?>);
    }

    static Stream<Route> withId() {
        return routes().filter(Route::takesId);
    }

    @Test
    void theTableIsTheWholeOne() {
        assertTrue(routes().count() >= LEAST_ROUTES, "only " + routes().count() + " routes");
        assertEquals(routes().count(), routes().map(Route::toString).distinct().count(), "doubled");
    }

    @Test
    void onlyWhatTheContractNamesIsPublic() {
        assertEquals(
                Set.of(
                        "GET /api/health",
                        "GET /api/openapi.json",
                        "POST /api/auth/setup",
                        "POST /api/auth/login",
                        "POST /api/auth/refresh",
                        "GET /api/auth/oidc",
                        "GET /api/auth/oidc/login",
                        "GET /api/auth/oidc/callback",
                        "POST /api/auth/pair/complete",
                        "POST /box/ota/",
                        "POST /box/ota/activate"),
                routes().filter(route -> route.endpoint().permission() == Permission.PUBLIC)
                        .map(Route::toString)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nobodyIsAskedToSignIn(Route route) {
        HttpResponse<String> answer = hub.send(request(route, hub.request(anyPath(route))));
        assertProblem(401, answer);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aTokenNobodyGaveIsNobody(Route route) {
        HttpRequest.Builder stranger =
                hub.request(anyPath(route)).header("Authorization", "Bearer " + "a".repeat(43));
        assertProblem(401, hub.send(request(route, stranger)));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aRoleWithoutThePermissionIsDeniedAndWrittenDown(Route route) {
        Permission needed = route.endpoint().permission();
        Stream.of(Role.values())
                .filter(role -> !role.permissions().contains(needed))
                .forEach(role -> assertDenied(route, role, needed));
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void aBodyThatIsNoGoodIsRefusedWithAProblem(Route route) {
        Map<String, BodyPublisher> bodies = new TreeMap<>();
        bodies.put("malformed", BodyPublishers.ofString("{\"a\":"));
        bodies.put("unknown field", BodyPublishers.ofString("{\"noSuchField\":1}"));
        bodies.put("wrong type", BodyPublishers.ofString(SampleBody.wrongType(route.body())));
        bodies.put("an array", BodyPublishers.ofString("[]"));
        bodies.put("null", BodyPublishers.ofString("null"));
        bodies.put("two values", BodyPublishers.ofString(SampleBody.right(route.body()) + "{}"));
        bodies.put("nothing", BodyPublishers.noBody());
        bodies.put("deep", BodyPublishers.ofString("{\"a\":".repeat(5_000)));
        bodies.put("bad UTF-8", BodyPublishers.ofByteArray(badUtf8(route)));
        assertAll(
                bodies.entrySet().stream()
                        .map(
                                one ->
                                        () ->
                                                assertProblem(
                                                        400,
                                                        hub.send(asOwner(route, one.getValue())),
                                                        one.getKey())));
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void aBodyOverOneMebibyteIsTooLarge(Route route) {
        byte[] large = new byte[LARGEST_BODY + 1];
        assertProblem(413, hub.send(asOwner(route, BodyPublishers.ofByteArray(large))));
    }

    @ParameterizedTest
    @MethodSource("withId")
    void anIdThatNothingHasIsNotFound(Route route) {
        assertAll(
                Stream.of("nonsense", "0", UUID.randomUUID().toString(), "%F0%9F%92%A9")
                        .map(
                                id ->
                                        () ->
                                                assertProblem(
                                                        404,
                                                        hub.send(
                                                                request(
                                                                        route,
                                                                        hub.as(
                                                                                Role.OWNER,
                                                                                route.path(id)))),
                                                        id)));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aMethodThatTheAddressDoesNotKnowIsRefused(Route route) {
        String path = anyPath(route);
        for (String method : METHODS) {
            boolean isKnown =
                    routes().anyMatch(
                                    one ->
                                            one.endpoint().method().toString().equals(method)
                                                    && path.matches(one.path("[^/]+")));
            if (isKnown) continue;
            HttpRequest.Builder asked =
                    hub.as(Role.OWNER, path).method(method, BodyPublishers.noBody());
            HttpResponse<String> answer = hub.send(asked);
            assertProblem(405, answer, method);
            List<String> allowed =
                    List.of(answer.headers().firstValue("Allow").orElse("").split(", "));
            assertTrue(allowed.contains(route.endpoint().method().toString()), answer::toString);
            assertFalse(allowed.contains(method), answer::toString);
        }
    }

    private static void assertDenied(Route route, Role role, Permission needed) {
        HttpResponse<String> answer = hub.send(request(route, hub.as(role, anyPath(route))));
        JsonNode problem = assertProblem(403, answer, role.wire());
        String id = problem.get("instance").asString().replace("urn:hearth:request:", "");
        long written =
                hub.count(
                        "audit_events",
                        "outcome = 'denied' AND permission = '%s' AND correlation_id = '%s'"
                                .formatted(needed.wire(), id));
        assertEquals(1, written, () -> role + " at " + route);
    }

    private static void assertProblem(int status, HttpResponse<String> answer) {
        assertProblem(status, answer, "");
    }

    private static JsonNode assertProblem(int status, HttpResponse<String> answer, String about) {
        String said = about + ": " + answer.body();
        assertEquals(status, answer.statusCode(), said);
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        assertEquals("application/problem+json", type, said);
        assertFalse(INSIDES.matcher(answer.body()).find(), said);
        JsonNode problem = TestHub.json(answer);
        assertEquals(status, problem.get("status").asInt(), said);
        return problem;
    }

    private static String anyPath(Route route) {
        return route.path(UUID.randomUUID().toString());
    }

    private static HttpRequest.Builder asOwner(Route route, BodyPublisher body) {
        return hub.as(Role.OWNER, anyPath(route))
                .method(route.endpoint().method().toString(), body);
    }

    private static HttpRequest.Builder request(Route route, HttpRequest.Builder begun) {
        BodyPublisher body =
                route.endpoint().body() instanceof Body.Json<?> json
                        ? BodyPublishers.ofString(SampleBody.right(json.type()))
                        : BodyPublishers.noBody();
        return begun.method(route.endpoint().method().toString(), body);
    }

    private static byte[] badUtf8(Route route) {
        String name = route.body().getRecordComponents()[0].getName();
        return ("{\"" + name + "\":\"\u00ff\u00fe\"}").getBytes(StandardCharsets.ISO_8859_1);
    }
}
