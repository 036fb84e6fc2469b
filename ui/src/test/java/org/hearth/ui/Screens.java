package org.hearth.ui;

import org.hearth.ui.look.ThemeChoice;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.TestHub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Renders every page, light and dark and in two sizes, into `target/screens`.
final class Screens {
    private final Path target;

    private Screens(Path target) {
        this.target = target;
    }

    /// Renders every page into pictures.
    public static void main(String... arguments) throws IOException {
        Path target = Path.of(arguments.length == 0 ? "target/screens" : arguments[0]);
        Path folder = Files.createTempDirectory("hearth-screens");
        try (TestHub hub = new TestHub()) {
            new Screens(target).render(hub, folder);
        }
        System.exit(0);
    }

    private void render(TestHub hub, Path folder) {
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.awaitText("wizard.welcome.title");
            shoot(console, "01-welcome");
            console.press("wizard.begin");
            console.awaitText("owner.title");
            console.type("signIn.password", "short");
            console.press("owner.make");
            shoot(console, "02-owner-faults");
            console.type("owner.name", TestHub.OWNER.name());
            console.type("signIn.email", TestHub.OWNER.email());
            console.type("signIn.password", TestHub.OWNER.password());
            shoot(console, "03-owner");
            console.press("owner.make");
            console.awaitText("wizard.folders.title");
            shoot(console, "04-folders");
            console.press("wizard.folders.skip");
            console.awaitText("wizard.done.title", TestHub.OWNER.name());
            shoot(console, "05-done");
            console.press("wizard.finish");
            console.awaitText("home.empty.title");
            shoot(console, "10-home-empty");
            console.press("nav.settings");
            console.awaitText("pairing.title");
            shoot(console, "40-settings");
            console.press("pairing.start");
            console.awaitText("pairing.step2");
            shoot(console, "41-settings-pairing");
        }
        try (OpenConsole console = new OpenConsole(hub, folder.resolve("other"))) {
            console.awaitText("signIn.title");
            shoot(console, "06-sign-in");
            console.type("signIn.email", "anna@example.org");
            console.type("signIn.password", "not the right one");
            console.press("signIn.enter");
            Fx.await("a refusal", () -> console.root().lookup(".note-problem").isVisible());
            shoot(console, "07-sign-in-refused");
        }
    }

    private void shoot(OpenConsole console, String name) {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            shoot(console, theme, 1280, 800, name);
            shoot(console, theme, 1920, 1080, name);
        }
        shoot(console, ThemeChoice.LIGHT, 640, 400, name);
    }

    private void shoot(OpenConsole console, ThemeChoice theme, int width, int height, String name) {
        String look = theme.name().toLowerCase(java.util.Locale.ROOT);
        String file = name + "-" + look + "-" + width + "x" + height + ".png";
        console.picture(theme, width, height, target.resolve(file));
    }
}
