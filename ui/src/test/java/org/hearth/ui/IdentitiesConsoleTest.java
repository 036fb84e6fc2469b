package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;

import org.hearth.server.access.NewIdentity;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.ui.look.ThemeChoice;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.TestHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class IdentitiesConsoleTest {
    @TempDir Path folder;

    @Test
    void aPersonsAccountsElsewhereAreBesideThem() {
        try (TestHub hub = new TestHub(TestHub.PROVIDER)) {
            Caller owner = hub.signInOwner(folder);
            Person ben = add(hub, owner, Role.OPERATOR);
            hub.access().identities().link(owner, ben.id(), new NewIdentity("4711-bb-02"));
            hub.clock().pass(Duration.ofDays(3));
            try (OpenConsole console = new OpenConsole(hub, folder)) {
                open(console, "Ben");
                console.awaitWords("4711-bb-02");
                console.awaitWords("Authelia");
                shoot(console, "76-person-account-elsewhere");
                assertTrue(isOff(console));
                console.pressNamed("Anna");
                console.awaitText(
                        "identities.none", "Anna Berg", "Authelia", TestHub.OWNER.email());
                console.press("identities.link");
                console.awaitText("identities.subject");
                console.press("identities.linkNow");
                console.awaitText("identities.subject.wrong");
                shoot(console, "77-person-account-link");
            }
        }
    }

    @Test
    void whoMayNotAndAHouseWithoutAProviderAreToldSo() {
        try (TestHub hub = new TestHub()) {
            Caller owner = hub.signInOwner(folder);
            Person ben = add(hub, owner, Role.OPERATOR);
            try (OpenConsole console = new OpenConsole(hub, folder)) {
                open(console, "Ben");
                console.awaitText("identities.noProvider");
                shoot(console, "78-person-no-provider");
                assertTrue(isOff(console));
            }
            hub.stay(folder, owner, ben.id());
            try (OpenConsole console = new OpenConsole(hub, folder)) {
                open(console, "Anna");
                console.awaitText("identities.noProvider");
                assertTrue(isOff(console));
            }
        }
    }

    private static void open(OpenConsole console, String name) {
        console.press("nav.people");
        console.awaitText("heading.adult");
        console.pressNamed(name);
        console.awaitText("identities.title");
    }

    private static boolean isOff(OpenConsole console) {
        return console.find("identities.link") instanceof ButtonBase button
                && Fx.get(button::isDisabled);
    }

    /// With the card at the top of the panel.
    private static void shoot(OpenConsole console, String name) {
        shoot(console, name, ThemeChoice.LIGHT, 1280, 800);
        shoot(console, name, ThemeChoice.DARK, 1280, 800);
        shoot(console, name, ThemeChoice.LIGHT, 640, 400);
    }

    private static void shoot(
            OpenConsole console, String name, ThemeChoice theme, int width, int height) {
        console.awaitText("everyday.read_the_record");
        console.shoot(name, theme, width, height);
        ScrollPane panel = (ScrollPane) console.await(".person-panel");
        double top =
                Fx.get(() -> console.root().lookup(".identities").getBoundsInParent().getMinY());
        double room =
                Fx.get(
                        () ->
                                panel.getContent().getBoundsInLocal().getHeight()
                                        - panel.getViewportBounds().getHeight());
        console.scrollDown(".person-panel", Math.clamp((top - 20) / room, 0, 1));
        console.shoot(name, theme, width, height);
    }

    private static Person add(TestHub hub, Caller owner, Role role) {
        NewPerson form =
                new NewPerson(
                        "Ben",
                        "ben@example.org",
                        PersonKind.ADULT,
                        List.of(role),
                        null,
                        null,
                        null,
                        null);
        return hub.access().people().add(owner, form);
    }
}
