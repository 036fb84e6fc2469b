package org.hearth.app;

import org.hearth.app.Family.Member;
import org.hearth.server.access.Client;
import org.hearth.server.access.Scope;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.HardwareKind;
import org.hearth.server.fleet.NewHardware;
import org.hearth.server.fleet.NewPairing;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One thing that is there for every `{id}` of the endpoint table, each within the guest's reach if
/// guests can be given it at all. What somebody was let in to change is made anew for the next, so
/// that nobody finds it gone. One thread at a time.
final class RealThings implements AutoCloseable {
    private static final Caller HUB = Caller.system("test");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private final TestHub hub;
    private final Family family;
    private final Path folders;
    private final Map<String, Maker> makers = new HashMap<>();
    private final Map<String, String> there = new HashMap<>();
    private final List<Phone> phones = new ArrayList<>();
    private int made;

    /// Makes a thing.
    private interface Maker {
        /// @param path of what it belongs to, with real ids: `/api/persons/3f…/grants`
        /// @return its id
        String make(String path, Member asker);
    }

    /// @param folders an empty one, for the library's roots
    RealThings(TestHub hub, Family family, Path folders) {
        this.hub = hub;
        this.family = family;
        this.folders = folders;
        found();
        written();
        met();
    }

    /// What every hub has.
    private void found() {
        makers.put("/api/actions/{name}", (path, _) -> first(path, "name"));
        makers.put("/api/audit-events/{id}", (path, _) -> first(path, "id"));
        makers.put("/api/me/settings/{key}", (path, _) -> first(path, "key"));
        makers.put("/api/retention/{dataClass}", (path, _) -> first(path, "dataClass"));
        makers.put("/api/settings/{key}", (path, _) -> first(path, "key"));
        makers.put("/api/media/{id}", (_, _) -> family.shown.id().value().toString());
        makers.put("/api/media/roots/{id}", (_, _) -> root());
        makers.put("/api/media/scans/{id}", (_, _) -> owner("POST", "/api/media/scan", "", "id"));
    }

    /// What people write down; `%d` is another number each time.
    private void written() {
        written("/api/groups/{id}", "id", "{'name':'Thing %d'}");
        written("/api/places/{id}", "id", "{'name':'Thing %d'}");
        written("/api/playlists/{id}", "id", "{'name':'Thing %d'}");
        written("/api/persons/{id}", "id", "{'name':'Thing %d','kind':'adult','roles':['viewer']}");
        written(
                "/api/persons/{id}/grants/{grantId}",
                "id",
                "{'resourceType':'place','resourceId':'"
                        + family.study
                        + "','permissions':"
                        + "['place:read']}");
        written("/api/persons/{id}/identities/{identityId}", "id", "{'subject':'thing %d'}");
        written("/api/pick-lists/{id}", "id", "{'key':'thing_%d','name':'Thing','items':[]}");
        written(
                "/api/parameters/{key}",
                "key",
                "{'key':'thing_%d','type':'string','initial':'a','description':'Thing'}");
        written(
                "/api/policies/{id}",
                "id",
                "{'name':'Thing %d','effect':'allow','subject':{'type':'user','id':'"
                        + family.id(Member.VIEWER).value()
                        + "'},'resourceType':'place','resourceId':'"
                        + family.study
                        + "','permissions':['place:read'],'enabled':true}");
        written(
                "/api/secrets/{id}",
                "id",
                "{'owner':{'kind':'core','id':null},'name':'thing.%d','value':'a'}");
        makers.put("/api/playlists/{id}/items/{itemId}", (path, _) -> entry(path));
        after("/api/places/{id}", family::giveRoom);
        after("/api/playlists/{id}", family::giveList);
    }

    /// What comes in by itself.
    private void met() {
        makers.put("/api/devices/{id}", (_, _) -> device(Member.VIEWER));
        makers.put("/api/auth/pair/{id}", (_, _) -> pairing());
        makers.put("/api/players/{id}", (_, _) -> player());
        makers.put("/api/boxes/inbox/{id}", (_, _) -> knock());
        makers.put("/api/boxes/{id}", (_, _) -> box());
        makers.put("/api/iot/devices/{id}", (_, _) -> box());
        makers.put("/api/iot/commands/{id}", (_, _) -> command());
        makers.put("/api/sessions/{id}", (_, _) -> session(Member.VIEWER));
        makers.put("/api/me/sessions/{id}", (_, asker) -> session(asker));
    }

    private void written(String template, String id, String json) {
        makers.put(
                template,
                (path, _) -> owner("POST", path, json.replace('\'', '"').formatted(++made), id));
    }

    private void after(String template, Consumer<String> give) {
        Maker first = makers.get(template);
        if (first == null) throw new IllegalStateException("nobody makes " + template);
        makers.put(
                template,
                (path, asker) -> {
                    String id = first.make(path, asker);
                    give.accept(id);
                    return id;
                });
    }

    /// The address with the id of something real in each place; fails by the address's name where
    /// nobody has said how such a thing is made.
    String path(String template, Member asker) {
        Matcher parameter = PARAMETER.matcher(template);
        StringBuilder path = new StringBuilder();
        int from = 0;
        while (parameter.find()) {
            path.append(template, from, parameter.start());
            String kind = template.substring(0, parameter.end());
            String collection = path.substring(0, path.length() - 1);
            path.append(there.computeIfAbsent(kind, _ -> make(kind, collection, asker)));
            from = parameter.end();
        }
        return path + template.substring(from);
    }

    private String make(String kind, String collection, Member asker) {
        Maker maker = makers.get(kind);
        if (maker == null) {
            throw new AssertionError(
                    "no real thing for " + kind + ": tell RealThings how to make one");
        }
        return maker.make(collection, asker);
    }

    /// Somebody was let in to change what is there: the next finds another.
    void spend(String template) {
        there.keySet().removeIf(template::startsWith);
    }

    private String first(String path, String key) {
        return ask("GET", path, "").get("items").get(0).get(key).asString();
    }

    private String owner(String method, String path, String json, String key) {
        return ask(method, path, json).get(key).asString();
    }

    private String entry(String path) {
        String shown = family.shown.id().value().toString();
        ask("POST", path, "{\"mediaIds\":[\"" + shown + "\"]}");
        return first(path, "id");
    }

    private String root() {
        try {
            Path folder = Files.createDirectories(folders.resolve("root " + ++made));
            return hub.hub()
                    .media()
                    .roots()
                    .ensure(HUB, folder.toRealPath())
                    .id()
                    .value()
                    .toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// That the box is told while it is away, and waits.
    private String command() {
        String body = "{\"deviceId\":\"%s\",\"command\":\"status\"}".formatted(box());
        return owner("POST", "/api/iot/control", body, "id");
    }

    private String device(Member of) {
        return placed(pair(of).device().id().value().toString());
    }

    private String session(Member of) {
        return pair(of).tokens().session().value().toString();
    }

    private String pairing() {
        NewPairing wanted = new NewPairing(Scope.MEMBER, family.id(Member.VIEWER), null);
        return hub.hub().fleet().fleet().startPairing(HUB, wanted).pairing().id().toString();
    }

    private Fleet.Admitted pair(Member of) {
        PersonId person = family.id(of);
        var fleet = hub.hub().fleet().fleet();
        String code = fleet.startPairing(HUB, new NewPairing(Scope.ADMIN, person, null)).code();
        Client phone = new Client("Thing " + ++made, Client.Type.PHONE);
        return fleet.completePairing(code, phone, Origin.HERE);
    }

    /// The guest was given the kitchen.
    private String placed(String device) {
        ask("PUT", "/api/devices/" + device + "/place", "{\"placeId\":\"" + family.kitchen + "\"}");
        return device;
    }

    private String player() {
        Phone phone = Phone.withToken(hub, family.freshToken(Member.OWNER));
        phones.add(phone);
        return placed(phone.hello("{\"canPlay\":[\"audio/wav\"]}").get("deviceId").asString());
    }

    /// One that is in and not connected.
    private String box() {
        String address = "02:48:65:61:fe:%02x".formatted(++made);
        NewHardware wanted =
                new NewHardware(
                        HardwareKind.ESP32_MUSIC_BOX,
                        address,
                        "thing",
                        "Thing " + made,
                        null,
                        family.kitchen);
        return hub.hub().fleet().hardware().add(HUB, wanted).value().toString();
    }

    private String knock() {
        hub.send(
                hub.request("/box/ota/")
                        .header("Device-Id", "02:48:65:61:ff:%02x".formatted(++made))
                        .header("Client-Id", "thing")
                        .POST(BodyPublishers.ofString("{}")));
        return first("/api/boxes/inbox", "id");
    }

    private JsonNode ask(String method, String path, String json) {
        HttpResponse<String> answer =
                hub.send(
                        hub.request(path)
                                .header("Authorization", "Bearer " + family.token(Member.OWNER))
                                .method(method, BodyPublishers.ofString(json)));
        if (answer.statusCode() / 100 != 2) throw new AssertionError(path + ": " + answer.body());
        return TestHub.json(answer);
    }

    @Override
    public void close() {
        phones.forEach(Phone::close);
    }
}
