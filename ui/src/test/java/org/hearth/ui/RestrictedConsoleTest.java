package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;

import org.hearth.server.access.Effect;
import org.hearth.server.access.GrantId;
import org.hearth.server.access.NewGrant;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.NewPolicy;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.Policies;
import org.hearth.server.access.PolicyId;
import org.hearth.server.access.Subject;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.NewRoot;
import org.hearth.server.media.Root;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlist;
import org.hearth.ui.look.ThemeChoice;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.SampleFolder;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.values.Where;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class RestrictedConsoleTest {
    private static final List<String> EVERYBODYS =
            List.of("home", "media", "playlists", "actions", "settings", "signins");

    @TempDir Path folder;
    private final TestHub hub = new TestHub();

    @AfterEach
    void end() {
        hub.close();
    }

    @Test
    void aGuestWithOneFolderSeesItAndNoErrors() {
        Caller owner = house();
        Root music = hub.media().roots().roots(owner).getFirst();
        Person guest = add(owner, "Olga", PersonKind.GUEST, null);
        NewGrant listen =
                new NewGrant(
                        ResourceType.MEDIA_ROOT,
                        music.id().value(),
                        List.of("media:read", "media:play"));
        hub.access().grants().add(owner, guest.id(), listen);
        walk(owner, guest, List.of()).close();
    }

    @Test
    void aChildWithNothingIsToldWhomToAsk() {
        Caller owner = house();
        Person child = add(owner, "Mia", PersonKind.CHILD, null);
        try (OpenConsole console = walk(owner, child, List.of())) {
            for (String place : List.of("home", "media", "playlists")) {
                console.press("nav." + place);
                console.awaitText("notYours.title");
            }
        }
    }

    @Test
    void whatOneIsGivenAppearsWhereOneIsAndGoesAgain() {
        Caller owner = house();
        Person child = add(owner, "Mia", PersonKind.CHILD, null);
        Playlist list =
                hub.playlists().playlists().create(owner, new NewPlaylist("Lullabies", null));
        NewGrant see =
                new NewGrant(ResourceType.PLAYLIST, list.id().value(), List.of("playlist:read"));
        try (OpenConsole console = walk(owner, child, List.of())) {
            console.press("nav.playlists");
            console.awaitText("notYours.title");
            GrantId given = hub.access().grants().add(owner, child.id(), see).id();
            console.awaitWords("Lullabies");
            hub.access().grants().remove(owner, child.id(), given);
            console.awaitText("notYours.title");
        }
    }

    @Test
    void anAuditorSeesNoErrors() {
        Caller owner = house();
        Person rita = add(owner, "Rita", PersonKind.ADULT, List.of(Role.AUDITOR));
        walk(owner, rita, List.of("people", "places", "devices", "audit", "system")).close();
    }

    @Test
    void anOperatorSeesNoErrors() {
        Caller owner = house();
        Person ben = add(owner, "Ben", PersonKind.ADULT, List.of(Role.OPERATOR));
        List<String> own =
                List.of(
                        "people",
                        "places",
                        "devices",
                        "picklists",
                        "values",
                        "retention",
                        "system");
        try (OpenConsole console = walk(owner, ben, own)) {
            assertFalse(console.offers("nav.vault"));
        }
    }

    @Test
    void whoReadsTheSettingsOfOneRoomIsOfferedThatRoomAndNoErrors() {
        Caller owner = house();
        Person ben = add(owner, "Ben", PersonKind.ADULT, List.of(Role.OPERATOR));
        UUID nursery = hub.place(owner, "Nursery");
        hub.place(owner, "Study");
        Policies policies = hub.access().policies();
        policies.policies(owner, Listing.FIRST)
                .items()
                .forEach(one -> policies.remove(owner, one.id()));
        NewGrant grant = new NewGrant(ResourceType.PLACE, nursery, List.of("settings:read"));
        hub.access().grants().add(owner, ben.id(), grant);
        hub.stay(folder, owner, ben.id());
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            ComboBox<?> where = values(console);
            assertEquals(List.of("Room: Nursery", "Person: Ben"), names(where));
            console.awaitText("whyNot", Permission.SETTINGS_MANAGE.deed());
            Fx.await("off", () -> isOff(console));
            console.shoot("81-one-room");
            Fx.run(() -> where.getSelectionModel().select(1));
            console.awaitText("values.none.here.text");
            console.shoot("82-one-room-own");
            assertEquals(List.of(), problems(console));
            assertFalse(console.offers("nav.picklists"));
            assertFalse(console.offers("nav.retention"));
        }
    }

    @Test
    void whoMayNotSetAnythingInOneRoomReadsWhyThereAndSetsTheRest() {
        Caller owner = house();
        Person rita = add(owner, "Rita", PersonKind.ADULT, List.of(Role.ADMIN));
        UUID study = hub.place(owner, "Study");
        Subject her = new Subject(Subject.Type.USER, rita.id().value());
        NewPolicy denial =
                new NewPolicy(
                        "The study stays as it is",
                        Effect.DENY,
                        her,
                        ResourceType.PLACE,
                        study,
                        List.of("settings:manage"),
                        true);
        hub.access().policies().add(owner, denial);
        DeviceId player = hub.fleet().fleet().console(owner, "Kitchen PC").id();
        hub.fleet().fleet().move(owner, player, study);
        hub.stay(folder, owner, rita.id());
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            ComboBox<?> where = values(console);
            assertFalse(isOff(console));
            for (String place : List.of("Room: Study", "Device: Kitchen PC")) {
                int index = names(where).indexOf(place);
                Fx.run(() -> where.getSelectionModel().select(index));
                console.awaitText("whyNot.here", Permission.SETTINGS_MANAGE.deed());
                Fx.await("off", () -> isOff(console));
            }
            console.shoot("83-not-in-this-room");
        }
    }

    @Test
    void whoMayOnlyWatchAPlayerFindsItsControlsOffAndReadsWhy() {
        Caller owner = house();
        Person ben = add(owner, "Ben", PersonKind.ADULT, List.of(Role.OPERATOR));
        Subject him = new Subject(Subject.Type.USER, ben.id().value());
        NewPolicy denial =
                new NewPolicy(
                        "Ben plays nothing",
                        Effect.DENY,
                        him,
                        ResourceType.HOUSEHOLD,
                        null,
                        List.of("media:play"),
                        true);
        PolicyId id = hub.access().policies().add(owner, denial).id();
        hub.stay(folder, owner, ben.id());
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.awaitText("players.watched");
            Node volume = console.await(".slider.volume");
            assertTrue(volume.isDisabled());
            console.shoot("84-watched", ThemeChoice.LIGHT, 1280, 800);
            hub.access().policies().remove(owner, id);
            Fx.await("the controls", () -> !volume.isDisabled());
            console.awaitText("playing.choose");
        }
    }

    private static ComboBox<?> values(OpenConsole console) {
        console.press("nav.values");
        console.awaitText("setting.playback.first_volume");
        return (ComboBox<?>) console.await(".values .combo-box");
    }

    private static List<String> names(ComboBox<?> where) {
        return Fx.get(
                () -> where.getItems().stream().map(Where.class::cast).map(Where::name).toList());
    }

    private static boolean isOff(OpenConsole console) {
        Node field = console.root().lookup(".short-field");
        return field != null && field.isDisabled();
    }

    private Caller house() {
        Caller owner = hub.signInOwner(folder);
        Path music = SampleFolder.in(folder.resolve("music"), 3, 1);
        hub.media().roots().add(owner, new NewRoot(music.toString(), "Music"));
        hub.connectPlayer(owner);
        return owner;
    }

    /// Every place opened by somebody who stays signed in at the console.
    ///
    /// @param own what is open to them beside what is open to everybody; the navigation has no more
    private OpenConsole walk(Caller owner, Person person, List<String> own) {
        hub.stay(folder, owner, person.id());
        OpenConsole console = new OpenConsole(hub, folder);
        console.awaitName("person.menu", person.name());
        assertEquals(own.contains("audit"), console.offers("nav.audit"));
        assertEquals(own.contains("people"), console.offers("nav.people"));
        assertFalse(console.offers("nav.policies"));
        for (String place : Stream.concat(EVERYBODYS.stream(), own.stream()).toList()) {
            console.press("nav." + place);
            Fx.await("rest", () -> !isLoading(console));
            assertEquals(List.of(), problems(console), place);
            console.shoot("80-" + person.name() + "-" + place, ThemeChoice.LIGHT, 1280, 800);
        }
        return console;
    }

    private static boolean isLoading(OpenConsole console) {
        return console.root().lookupAll(".progress-indicator").stream().anyMatch(Node::isVisible);
    }

    private static List<String> problems(OpenConsole console) {
        return Fx.get(
                () ->
                        console.root().lookupAll(".toast").stream()
                                .map(one -> String.valueOf(one.getAccessibleText()))
                                .toList());
    }

    private Person add(Caller owner, String name, PersonKind kind, @Nullable List<Role> roles) {
        var end = kind == PersonKind.GUEST ? hub.clock().instant().plus(Duration.ofDays(3)) : null;
        return hub.access()
                .people()
                .add(owner, new NewPerson(name, null, kind, roles, null, null, null, end));
    }
}
