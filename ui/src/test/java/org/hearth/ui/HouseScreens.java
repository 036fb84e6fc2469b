package org.hearth.ui;

import javafx.scene.control.TableView;

import org.hearth.server.access.Group;
import org.hearth.server.access.GroupForm;
import org.hearth.server.access.Members;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.PersonKind;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.places.Place;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlist;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.TestHub;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Renders the pages that keep the house in order, light and dark, into `target/screens`.
final class HouseScreens {
    private final TestHub hub;

    private HouseScreens(TestHub hub) {
        this.hub = hub;
    }

    /// Renders all of them.
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("hearth-screens");
        try (TestHub hub = new TestHub()) {
            new HouseScreens(hub).render(folder);
        }
        System.exit(0);
    }

    private void render(Path folder) {
        Caller owner = hub.signInOwner(folder);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.press("nav.places");
            console.awaitText("catalog.place.empty");
            console.shoot("60-places-empty");
            fill(owner);
            places(console);
            groups(console);
            rest(console);
        }
    }

    private void places(OpenConsole console) {
        console.awaitText("catalog.count", 12);
        choose(console, 2);
        console.awaitText("inside.title");
        Fx.await("who is in it", () -> console.isSeen("inside.lives"));
        console.shoot("61-places");
        console.press("catalog.add");
        console.press("catalog.save");
        Fx.await("the fault", () -> console.root().lookup(".note-problem") != null);
        Fx.await("its words", () -> console.root().lookupAll(".note-problem").size() > 1);
        console.shoot("62-places-fault");
    }

    private void groups(OpenConsole console) {
        console.press("nav.groups");
        console.awaitText("catalog.count", 2);
        choose(console, 0);
        console.awaitText("members.title");
        Fx.await("persons", () -> console.root().lookup(".face") != null);
        console.shoot("63-groups");
    }

    private void rest(OpenConsole console) {
        console.press("nav.signins");
        console.awaitText("signins.here");
        console.shoot("64-signins");
        console.press("nav.audit");
        Fx.await("acts", () -> rows(console) > 5);
        console.shoot("65-record");
        choose(console, 1);
        console.awaitText("audit.changed");
        console.shoot("66-record-details");
        console.press("nav.system");
        console.awaitText("system.memory");
        console.shoot("67-system");
    }

    private void fill(Caller owner) {
        List<String> rooms =
                List.of("Attic", "Bathroom", "Bedroom", "Cellar", "Garage", "Garden", "Hall");
        List<String> more = List.of("Kitchen", "Living room", "Nursery", "Office", "Terrace");
        rooms.forEach(one -> place(owner, one, "Home"));
        more.forEach(one -> place(owner, one, "Holiday house"));
        Place bedroom =
                hub.places()
                        .catalog()
                        .entries(
                                owner,
                                org.hearth.server.platform.db.Listing.FIRST,
                                java.util.Map.of())
                        .items()
                        .get(2);
        DeviceId pc = hub.connectPlayer(owner);
        hub.fleet().fleet().move(owner, pc, bedroom.id().value());
        PersonId ben = person(owner, "Ben Berg", "#2a6f97", bedroom.id().value());
        person(owner, "Grandma", "#e9c46a", null);
        Group group =
                hub.access()
                        .groups()
                        .catalog()
                        .add(owner, new GroupForm("Grown-ups", "Everybody over eighteen.", null));
        hub.access().groups().catalog().add(owner, new GroupForm("Musicians", null, null));
        hub.access().groups().replace(owner, group.id(), new Members(List.of(ben)));
        Playlist list = hub.playlists().playlists().create(owner, new NewPlaylist("Sunday", null));
        hub.playlists().playlists().remove(owner, list.id());
    }

    private PersonId person(Caller owner, String name, String color, @Nullable UUID place) {
        NewPerson wanted =
                new NewPerson(
                        name,
                        null,
                        PersonKind.ADULT,
                        List.of(Role.OPERATOR),
                        null,
                        color,
                        place,
                        null);
        return hub.access().people().add(owner, wanted).id();
    }

    private void place(Caller owner, String name, String site) {
        PlaceForm form = new PlaceForm(name, site, "Ground floor", null, null, null, null);
        hub.places().catalog().add(owner, form);
    }

    private static void choose(OpenConsole console, int row) {
        Fx.run(
                () -> {
                    if (console.root().lookup(".paged-table") instanceof TableView<?> table) {
                        table.getSelectionModel().select(row);
                    }
                });
    }

    private static int rows(OpenConsole console) {
        return console.root().lookup(".paged-table") instanceof TableView<?> table
                ? table.getItems().size()
                : 0;
    }
}
