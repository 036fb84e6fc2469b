package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;

import org.hearth.server.access.NewGrant;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.boxes.KnockingBoxes;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.NewRoot;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.playback.PlayRequest;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.PlayerKind;
import org.hearth.server.playback.PlayerState;
import org.hearth.ui.look.Texts;
import org.hearth.ui.look.ThemeChoice;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.SampleFolder;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.testing.TestPlayer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What plays in which room, and music that goes from one to another.
class RoomsConsoleTest {
    @TempDir Path folder;
    private final TestHub hub = new TestHub();
    private KnockingBoxes boxes;
    private Caller owner;

    @BeforeEach
    void open() {
        Fx.stage();
        boxes = new KnockingBoxes(hub.boxes());
        owner = hub.signInOwner(folder);
        Path music = SampleFolder.in(folder.resolve("music"), 6, 0);
        hub.media().roots().add(owner, new NewRoot(music.toString(), "Music"));
        hub.media().roots().scan(owner);
        Fx.await("the songs", () -> hub.songs(owner).size() == 6);
    }

    @AfterEach
    void end() {
        hub.close();
    }

    @Test
    void musicGoesFromOneRoomToAnother() {
        UUID kitchen = hub.place(owner, "Kitchen");
        DeviceId radio = box(1, "Radio", kitchen);
        DeviceId shelf = box(2, "Shelf", kitchen);
        DeviceId lamp = box(3, "Night lamp", hub.place(owner, "Nursery"));
        hub.connectPlayer(owner);
        play(radio, 0);
        play(shelf, 1);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.awaitText("player.state.playing", "Radio");
            List<String> rooms = List.of("Kitchen", "Nursery", Texts.text("home.noRoom"));
            Fx.await("the rooms", () -> captions(console).equals(rooms));
            shoot(console, "12-home-rooms");
            assertEquals(
                    List.of(
                            "Kitchen PC",
                            "Nursery: Night lamp",
                            Texts.text("playing.move.busy", "Kitchen: Shelf")),
                    Fx.get(() -> moves(console).map(MenuItem::getText).toList()));
            assertTrue(isOpenWhileHeardOf(console, radio), "it is not taken from the hand");
            console.focus(console.find("playing.move"));
            Fx.run(
                    () ->
                            moves(console)
                                    .filter(one -> one.getText().startsWith("Nursery"))
                                    .forEach(MenuItem::fire));
            console.awaitText("player.state.playing", "Night lamp");
            console.awaitText("player.state.idle", "Radio");
            Node focus = console.focus();
            assertNotNull(focus);
            assertTrue(focus.getStyleClass().contains("player-card"), "the page stays: " + focus);
            assertEquals(
                    PlayerState.PLAYING, hub.playback().playback().player(owner, lamp).state());
            assertEquals("Night lamp", words(console, ".which"));
            shoot(console, "13-home-moved");
            hub.fleet().fleet().move(owner, lamp, kitchen);
            Fx.await("one room less", () -> captions(console).size() == 2);
        }
    }

    @Test
    void aHouseWithoutRoomsSeesItsPlayersSideBySide() {
        DeviceId radio = box(1, "Radio", null);
        play(radio, 0);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.awaitText("player.state.playing", "Radio");
            assertEquals(List.of(), captions(console));
            assertFalse(isMoveOffered(console));
        }
    }

    @Test
    void whoMayOnlyWatchMovesNothingAndKnowsNoRoomThatIsNotTheirs() {
        DeviceId radio = box(1, "Radio", hub.place(owner, "Kitchen"));
        UUID hall = hub.place(owner, "Hall");
        DeviceId shelf = box(2, "Shelf", hall);
        play(radio, 0);
        var end = hub.clock().instant().plus(Duration.ofDays(3));
        NewPerson wanted =
                new NewPerson("Olga", null, PersonKind.GUEST, null, null, null, null, end);
        Person guest = hub.access().people().add(owner, wanted);
        give(guest, ResourceType.DEVICE, radio.value(), "media:read");
        give(guest, ResourceType.DEVICE, shelf.value(), "media:read");
        give(guest, ResourceType.MEDIA_ROOT, null, "media:read");
        give(guest, ResourceType.PLACE, hall, "place:read");
        hub.stay(folder, owner, guest.id());
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.awaitText("home.playing");
            List<String> rooms = List.of("Hall", Texts.text("home.noRoom"));
            Fx.await("the room", () -> captions(console).equals(rooms));
            assertFalse(isMoveOffered(console));
        }
    }

    private void give(Person to, ResourceType type, @Nullable UUID thing, String permission) {
        NewGrant grant = new NewGrant(type, thing, List.of(permission));
        hub.access().grants().add(owner, to.id(), grant);
    }

    /// Whether the menu of a card stays open while its player goes on.
    private boolean isOpenWhileHeardOf(OpenConsole console, DeviceId player) {
        MenuButton menu = (MenuButton) console.find("playing.move");
        Fx.run(menu::show);
        hub.playback().playback().volume(owner, player, 33);
        Fx.await("the volume", () -> volume(console) == 33);
        boolean isOpen = Fx.get(() -> menu.isShowing() && menu.getScene() != null);
        Fx.run(menu::hide);
        return isOpen;
    }

    private static double volume(OpenConsole console) {
        return console.root().lookup(".slider.volume") instanceof Slider slider
                ? slider.getValue()
                : -1;
    }

    private static boolean isMoveOffered(OpenConsole console) {
        return Fx.get(() -> console.root().lookupAll(".move").stream().anyMatch(Node::isVisible));
    }

    private static Stream<MenuItem> moves(OpenConsole console) {
        return console.find("playing.move") instanceof MenuButton menu
                ? menu.getItems().stream()
                : Stream.of();
    }

    private static List<String> captions(OpenConsole console) {
        return Fx.get(
                () ->
                        console.root().lookupAll(".room > .meta").stream()
                                .map(one -> ((Labeled) one).getText())
                                .toList());
    }

    private static String words(OpenConsole console, String selector) {
        return Fx.get(
                () ->
                        console.root().lookup(selector) instanceof Labeled found
                                ? found.getText()
                                : "");
    }

    private static void shoot(OpenConsole console, String name) {
        console.shoot(name, ThemeChoice.LIGHT, 1280, 800);
        console.shoot(name, ThemeChoice.DARK, 1920, 1080);
        console.shoot(name, ThemeChoice.LIGHT, 700, 700);
    }

    private void play(DeviceId box, int song) {
        PlayRequest wanted = PlayRequest.of(hub.songs(owner).get(song).id());
        hub.playback().playback().play(owner, box, wanted);
    }

    private DeviceId box(int number, String name, @Nullable UUID place) {
        DeviceId box = boxes.letIn(owner, number, name, place);
        Playback door = hub.playback().playback();
        door.connect(owner, new TestPlayer(box, PlayerKind.BOX, door), name);
        return box;
    }
}
