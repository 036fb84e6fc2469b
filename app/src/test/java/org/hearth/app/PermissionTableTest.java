package org.hearth.app;

import org.hearth.app.Family.Member;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.config.ProviderConfig;
import org.hearth.server.platform.http.Body;
import org.hearth.server.platform.http.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everybody tries every door of the house, and what opens is the table in the repository. A route,
/// topic or file that is not in the table fails here.
final class PermissionTableTest {
    private static final String TABLE =
            "app/src/test/resources/org/hearth/app/permission-table.txt";
    private static final String PAGES = "ui/src/main/resources/org/hearth/ui/web";
    private static final String HEADING =
            """
            # Who may do what. Made by PermissionTableTest, which asks a whole hub as everybody.
            # yes: let in, with a number where it was then refused for what it says; 403: denied; 404:
            # not there for them; 401: sign in first; a bare number: so many are listed. Every {id} is
            # of something real; what somebody changed or removed is made anew for the next. The guest
            # was given the folder with item A, the list and the kitchen.
            """;

    /// A sign-in provider that does not answer, so that accounts there can be linked.
    private static final ProviderConfig NOBODY =
            new ProviderConfig("http://127.0.0.1:9", "hearth", Optional.empty(), "Elsewhere");

    @TempDir private static Path data;
    @TempDir private static Path music;
    @TempDir private static Path folders;
    private static TestHub hub;
    private static Family family;
    private static RealThings things;

    @BeforeAll
    static void start() throws IOException {
        hub = new TestHub(data, Optional.of(NOBODY));
        family = new Family(hub, music);
        things = new RealThings(hub, family, folders);
    }

    @AfterAll
    static void stop() {
        if (things != null) things.close();
        hub.close();
    }

    @Test
    void whatOpensIsTheTable() throws IOException {
        // Before anybody changes anything.
        List<String> seen = things();
        List<String> counted = lists().stream().map(PermissionTableTest::list).toList();
        List<String> lines = new ArrayList<>();
        lines.add(line("", member -> member.name().toLowerCase(java.util.Locale.ROOT), "nobody"));
        hub.hub().endpoints().stream()
                .sorted(
                        Comparator.comparing(Endpoint<?, ?>::template)
                                .thenComparing(Endpoint::name))
                .map(PermissionTableTest::route)
                .forEach(lines::add);
        lines.add("");
        lines.addAll(seen);
        lines.add("");
        lines.addAll(counted);
        lines.add("");
        new TreeMap<>(hub.hub().topics()).forEach((topic, _) -> lines.add(topic(topic)));
        lines.add("");
        pages().forEach(path -> lines.add(page(path)));
        Committed.mustBe(TABLE, HEADING + String.join("\n", lines) + "\n");
    }

    /// A route with ids of real things. Who is let in last asks last, so that the others find them
    /// as they were.
    private static String route(Endpoint<?, ?> endpoint) {
        Map<Member, String> cells = new EnumMap<>(Member.class);
        for (Member member : List.of(Member.values()).reversed()) {
            cells.put(member, opened(askedBy(member, endpoint)));
        }
        String nobody = opened(ask(endpoint, Member.OWNER, ""));
        return line(endpoint.name(), member -> String.valueOf(cells.get(member)), nobody);
    }

    /// What concerns one's own sign-ins may have ended the one that asked.
    private static int askedBy(Member member, Endpoint<?, ?> endpoint) {
        int status = ask(endpoint, member, family.token(member));
        String path = endpoint.template();
        if (path.startsWith("/api/me") || path.startsWith("/api/auth")) {
            family.forget(member);
            things.spend(path);
        }
        return status;
    }

    /// Things that are there, one of each sort inside and outside of the guest's reach.
    private static List<String> things() {
        String shown = family.shown.id().value().toString();
        String hidden = family.hidden.id().value().toString();
        return Stream.of(
                        thing("/api/media/A", "/api/media/" + shown),
                        thing("/api/media/B", "/api/media/" + hidden),
                        thing("/api/media/A/stream", "/api/media/" + shown + "/stream"),
                        thing("/api/media/B/stream", "/api/media/" + hidden + "/stream"),
                        thing("/api/media/B/thumbnail", "/api/media/" + hidden + "/thumbnail"),
                        thing("/api/playlists/A", "/api/playlists/" + family.list.value()),
                        thing("/api/places/kitchen", "/api/places/" + family.kitchen),
                        thing("/api/places/study", "/api/places/" + family.study),
                        thing(
                                "/api/persons/OWNER",
                                "/api/persons/" + family.id(Member.OWNER).value()))
                .toList();
    }

    private static String thing(String name, String path) {
        return line(
                "GET " + name,
                member -> opened(status(request(path, family.token(member)).GET())),
                opened(status(request(path, "").GET())));
    }

    private static List<String> lists() {
        return List.of(
                "/api/media",
                "/api/media?search=song",
                "/api/media?search=secret",
                "/api/media?type=audio",
                "/api/media/roots",
                "/api/playlists",
                "/api/playlists?search=both",
                "/api/playlists/" + family.list.value() + "/items",
                "/api/places",
                "/api/places?search=study",
                "/api/groups");
    }

    private static String list(String path) {
        String name = path.replace(family.list.value().toString(), "A");
        return line("count " + name, member -> total(path, family.token(member)), total(path, ""));
    }

    private static String total(String path, String token) {
        var answer = hub.send(request(path, token).GET());
        if (answer.statusCode() != 200) return opened(answer.statusCode());
        JsonNode page = TestHub.json(answer);
        String total = page.get("total").asString();
        String shown = String.valueOf(page.get("items").size());
        return total.equals(shown) ? total : total + "!" + shown;
    }

    private static String topic(String topic) {
        return line("topic " + topic, member -> heard(topic, member), "401");
    }

    private static String heard(String topic, Member member) {
        try (Phone phone = Phone.withToken(hub, family.token(member))) {
            phone.hello("{}");
            phone.subscribe(topic);
            boolean isRefused =
                    phone.passed().stream()
                            .anyMatch(one -> one.get("type").asString().equals("error"));
            return isRefused ? "403" : "yes";
        }
    }

    private static List<String> pages() throws IOException {
        Path folder = Committed.root().resolve(PAGES);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "/" + folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String page(String path) {
        return line(
                "GET " + path,
                member -> opened(status(request(path, family.token(member)).GET())),
                opened(status(request(path, "").GET())));
    }

    private static int ask(Endpoint<?, ?> endpoint, Member asker, String token) {
        String path = things.path(endpoint.template(), asker);
        var body =
                endpoint.body() instanceof Body.Json<?> json
                        ? BodyPublishers.ofString(family.real(SampleBody.right(json.type())))
                        : BodyPublishers.noBody();
        int status = status(request(path, token).method(endpoint.method().toString(), body));
        boolean isChanged = !endpoint.method().toString().equals("GET") && status / 100 == 2;
        if (isChanged) things.spend(endpoint.template());
        boolean isGuarded = endpoint.permission() != Permission.PUBLIC;
        // A public door that wants a code or a password answers so to everybody.
        return isGuarded ? status : 200;
    }

    private static HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = hub.request(path);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static int status(HttpRequest.Builder request) {
        return hub.bytes(request).statusCode();
    }

    /// 404 is for what is out of their sight: everything that is asked for is there.
    private static String opened(int status) {
        return switch (status) {
            case 401, 403, 404 -> String.valueOf(status);
            default -> status < 400 ? "yes" : status < 500 ? "yes " + status : "broken";
        };
    }

    private static String line(String name, Function<Member, String> cell, String nobody) {
        return String.format("%-52s", name)
                + Arrays.stream(Member.values())
                        .map(cell)
                        .map(text -> String.format("%-9s", text))
                        .collect(Collectors.joining())
                + nobody;
    }
}
