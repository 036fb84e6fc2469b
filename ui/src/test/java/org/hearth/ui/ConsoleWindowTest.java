package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.hearth.server.media.NewRoot;
import org.hearth.server.media.Scan;
import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.SampleFolder;
import org.hearth.ui.testing.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        }
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
