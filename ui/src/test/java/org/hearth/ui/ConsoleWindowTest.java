package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.media.MediaType;
import org.hearth.server.media.NewRoot;
import org.hearth.server.media.Scan;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.playback.PlayRequest;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.PlayerKind;
import org.hearth.server.playback.PlayerState;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.SampleFolder;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.testing.TestPlayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
            for (String place : List.of("home", "media", "playlists", "settings")) {
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
            awaitState(owner, player, PlayerState.PAUSED);
            console.press("queue");
            console.keyInPopup(".queue", KeyCode.SPACE);
            awaitState(owner, player, PlayerState.PLAYING);
            console.press("queue");
            console.focus(console.find("nav.home"));
            console.key(KeyCode.SPACE);
            console.awaitText("home.newest");
        }
    }

    private DeviceId play(Caller owner) {
        Playback playback = hub.playback().playback();
        DeviceId device = hub.fleet().fleet().console(owner, "Kitchen PC").id();
        playback.connect(owner, new TestPlayer(device, PlayerKind.CONSOLE, playback), "Kitchen PC");
        MediaQuery music = new MediaQuery(MediaType.AUDIO, null, null, Listing.FIRST);
        List<MediaId> songs =
                hub.media().library().items(owner, music).items().stream()
                        .map(MediaItem::id)
                        .toList();
        playback.play(owner, device, new PlayRequest(null, null, songs, 0, null));
        return device;
    }

    private void awaitState(Caller owner, DeviceId player, PlayerState state) {
        Fx.await(
                state.name(),
                () ->
                        hub.playback().playback().players(owner).stream()
                                .anyMatch(one -> one.id().equals(player) && one.state() == state));
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
        Fx.await("the scan", () -> hub.media().roots().scan(owner, scan.id()).state().isOver());
    }

    private static void check(OpenConsole console, String style) {
        for (Node node : console.root().lookupAll(style)) {
            if (!(node instanceof Control button) || !node.isVisible()) continue;
            String name = String.valueOf(button.getAccessibleText());
            boolean hasName = button.getAccessibleText() != null || hasText(button);
            assertTrue(hasName, "a button without a name: " + button);
            assertTrue(button.getHeight() >= 40, name + " is " + button.getHeight() + " px high");
        }
    }

    private static boolean hasText(Control control) {
        return control instanceof Labeled labeled && !labeled.getText().isBlank();
    }
}
