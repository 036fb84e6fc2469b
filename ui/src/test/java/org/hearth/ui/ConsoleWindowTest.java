package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaChange;
import org.hearth.server.media.MediaEvents;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.NewRoot;
import org.hearth.server.media.Scan;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.playback.PlayRequest;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.SampleFolder;
import org.hearth.ui.testing.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

class ConsoleWindowTest {
    @TempDir Path folder;
    private final TestHub hub = new TestHub();

    @AfterEach
    void end() {
        hub.close();
    }

    @BeforeEach
    void nobodyIsThere() {
        assertFalse(hub.access().household().isSetUp());
    }

    @Test
    void aFamilyComesFromTheWelcomeToTheirHome() {
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.press("wizard.begin");
            console.type("owner.name", TestHub.OWNER.name());
            console.type("signIn.email", TestHub.OWNER.email());
            console.type("signIn.password", TestHub.OWNER.password());
            console.press("owner.make");
            console.press("wizard.folders.skip");
            console.press("wizard.finish");
            console.awaitText("nav.home");
        }
    }

    @Test
    void everyPageOpensAndEveryButtonHasANameAndRoomForAFinger() {
        Caller owner = hub.signInOwner(folder);
        Path music = SampleFolder.in(folder.resolve("music"), 3, 2);
        hub.media().roots().add(owner, new NewRoot(music.toString(), null));
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            for (String place :
                    List.of(
                            "home",
                            "media",
                            "playlists",
                            "places",
                            "devices",
                            "groups",
                            "signins",
                            "audit",
                            "system",
                            "people",
                            "policies",
                            "actions",
                            "settings")) {
                console.press("nav." + place);
                console.awaitText("nav." + place);
                Fx.run(() -> List.of(".button", ".toggle-button").forEach(s -> check(console, s)));
            }
        }
    }

    @Test
    void whoeverLooksAtPhotosLeafsWithTheKeysAndComesBackToWhereTheyWere() {
        Caller owner = hub.signInOwner(folder);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            fill(owner, 0, 3);
            console.press("nav.media");
            console.awaitText("media.count", 3);
            console.select(0);
            Node look = console.find("action.look");
            assertSame(look, console.focus(look));
            console.press("action.look");
            Node viewer = Fx.get(() -> console.root().lookup(".viewer"));
            assertSame(viewer, console.focus());
            assertSame(viewer, console.focus(console.find("nav.home")));
            assertEquals("Photo 001", title(viewer));
            console.key(KeyCode.RIGHT);
            assertEquals("Photo 002", title(viewer));
            Node closer = Fx.get(() -> viewer.lookup(".icon-button"));
            assertSame(closer, console.focus(closer));
            console.key(KeyCode.RIGHT);
            assertEquals("Photo 003", title(viewer));
            assertSame(viewer, console.focus());
            console.key(KeyCode.LEFT);
            assertEquals("Photo 002", title(viewer));
            Fx.await("the photo", () -> viewer.lookup(".viewer .photo") != null);
            console.key(KeyCode.ESCAPE);
            assertFalse(viewer.isVisible());
            assertSame(look, console.focus());
            console.press("action.look");
            console.key(KeyCode.SPACE);
            assertEquals("Photo 002", title(viewer));
            console.focus(closer);
            console.key(KeyCode.SPACE);
            assertFalse(viewer.isVisible());
        }
    }

    @Test
    void theDetailsOpenWhatTheyShowThoughSomethingElseTookItsPlace() throws IOException {
        Caller owner = hub.signInOwner(folder);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            fill(owner, 0, 2);
            console.press("nav.media");
            console.awaitText("media.count", 2);
            console.select(0);
            Path music = folder.resolve("music");
            Files.copy(music.resolve("Photo 002.png"), music.resolve("A new photo.png"));
            hub.media().roots().scan(owner);
            console.awaitText("media.count", 3);
            console.press("action.look");
            assertEquals("Photo 001", title(Fx.get(() -> console.root().lookup(".viewer"))));
        }
    }

    @Test
    void aSongThatPlaysOnLeavesTheFocusOnHomeWhereItIs() {
        Caller owner = hub.signInOwner(folder);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            fill(owner, 3, 0);
            DeviceId player = hub.connectPlayer(owner);
            MediaItem song = hub.songs(owner).getLast();
            stopAt(owner, song, 100);
            console.awaitText("home.begun");
            Node tile = Fx.get(() -> console.await(".section").lookup(".new-item"));
            assertSame(tile, console.focus(tile));
            stopAt(owner, song, 2_000);
            MediaItem other = hub.songs(owner).getFirst();
            hub.media().library().change(owner, other.id(), named("Another name", other));
            console.awaitWords("Another name");
            assertSame(tile, console.focus());
            hub.media().library().change(owner, song.id(), named("Its own name", song));
            console.awaitWords("Its own name");
            assertSame(tile, console.focus());
            stopAt(owner, other, 100);
            Fx.await("it is the second that was begun", () -> placeOf(tile) == 1);
            assertSame(tile, console.focus());
            Fx.run(() -> ((Button) tile).fire());
            awaitPlayer(owner, player, "PLAYING", one -> one.state() == PlayerState.PLAYING);
            long positionMs = hub.playback().playback().players(owner).getFirst().positionMs();
            assertTrue(positionMs >= 2_000, positionMs + " ms");
        }
    }

    private static int placeOf(Node tile) {
        return tile.getParent().getChildrenUnmodifiable().indexOf(tile);
    }

    private void stopAt(Caller owner, MediaItem song, long positionMs) {
        hub.media().library().stopAt(owner, song.id(), positionMs);
        hub.bus().publish(new MediaEvents.ItemChanged(song.id()));
    }

    private static MediaChange named(String title, MediaItem item) {
        return new MediaChange(title, item.artist(), item.album(), item.version());
    }

    @Test
    void spaceHoldsTheMusicFromEveryListAndPressesButtons() {
        Caller owner = hub.signInOwner(folder);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            fill(owner, 3, 0);
            DeviceId player = play(owner);
            console.press("nav.media");
            Node grid = console.await(".tiles .list-view");
            Fx.await("the player", () -> !console.find("action.pause").isDisabled());
            assertSame(grid, console.focus(grid));
            console.key(KeyCode.SPACE);
            awaitPlayer(owner, player, "PAUSED", one -> one.state() == PlayerState.PAUSED);
            console.press("queue");
            console.keyInPopup(".queue", KeyCode.SPACE);
            awaitPlayer(owner, player, "PLAYING", one -> one.state() == PlayerState.PLAYING);
            console.press("queue");
            console.focus(console.find("nav.home"));
            console.key(KeyCode.SPACE);
            console.awaitText("home.newest");
        }
    }

    private DeviceId play(Caller owner) {
        DeviceId device = hub.connectPlayer(owner);
        List<MediaId> songs = hub.songs(owner).stream().map(MediaItem::id).toList();
        PlayRequest all = new PlayRequest(null, null, songs, 0, null);
        hub.playback().playback().play(owner, device, all);
        return device;
    }

    private void awaitPlayer(
            Caller owner, DeviceId player, String what, Predicate<PlayerView> condition) {
        Fx.await(
                what,
                () ->
                        hub.playback().playback().players(owner).stream()
                                .filter(one -> one.id().equals(player))
                                .anyMatch(condition));
    }

    private static String title(Node viewer) {
        return Fx.get(
                () ->
                        viewer.lookup(".row-title") instanceof Labeled name
                                ? name.getText()
                                : "none");
    }

    private void fill(Caller owner, int songs, int photos) {
        Path music = SampleFolder.in(folder.resolve("music"), songs, photos);
        hub.media().roots().add(owner, new NewRoot(music.toString(), null));
        Scan scan = hub.media().roots().scan(owner);
        Fx.await("the scan and its pictures", () -> isOver(owner, scan));
        Fx.await("the songs", () -> hub.songs(owner).size() == songs);
    }

    private boolean isOver(Caller owner, Scan scan) {
        Scan now = hub.media().roots().scan(owner, scan.id());
        return now.state().isOver() && now.thumbnailsLeft() == 0;
    }

    private static void check(OpenConsole console, String style) {
        console.root().applyCss();
        console.root().layout();
        for (Node node : console.root().lookupAll(style)) {
            if (!(node instanceof Control button) || !isShown(node)) continue;
            String name = String.valueOf(button.getAccessibleText());
            boolean hasName = button.getAccessibleText() != null || hasText(button);
            assertTrue(hasName, "a button without a name: " + button);
            assertTrue(button.getHeight() >= 40, name + " is " + button.getHeight() + " px high");
        }
    }

    /// Neither it nor anything that it is in is folded away.
    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static boolean hasText(Control control) {
        return control instanceof Labeled labeled && !labeled.getText().isBlank();
    }
}
