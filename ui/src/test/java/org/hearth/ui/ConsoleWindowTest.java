package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Control;

import org.hearth.server.media.NewRoot;
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
        return control instanceof javafx.scene.control.Labeled labeled
                && !labeled.getText().isBlank();
    }
}
