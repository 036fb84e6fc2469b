package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ToggleButton;

import org.hearth.server.access.Effect;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.NewPolicy;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonChange;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.Subject;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What somebody at the console sees when others change what they may do.
class RightsChangeConsoleTest {
    @TempDir Path folder;
    private final TestHub hub = new TestHub();
    private Caller owner;
    private Person rita;

    @BeforeEach
    void ritaStaysSignedIn() {
        owner = hub.signInOwner(folder);
        rita = hub.access().people().add(owner, rita("Rita"));
        hub.stay(folder, owner, rita.id());
    }

    @AfterEach
    void end() {
        hub.close();
    }

    @Test
    void whatWasBegunStaysAndOnlyTheNavigationChanges() {
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.press("nav.people");
            console.awaitText("heading.adult");
            console.press("people.addAdult");
            console.type("form.name", "Ruth");
            assertTrue(console.offers("nav.audit"));
            deny("audit:read");
            Fx.await("the navigation", () -> !console.offers("nav.audit"));
            assertEquals("Ruth", console.personName());
            assertTrue(Fx.get(() -> ((ToggleButton) console.find("nav.people")).isSelected()));
            assertTrue(console.isUnasked());
        }
    }

    @Test
    void whoMayNotBeWhereTheyAreAnyMoreIsLedHome() {
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.press("nav.audit");
            console.awaitText("audit.export");
            deny("audit:read");
            console.awaitText("home.empty.title");
            assertFalse(console.offers("nav.audit"));
        }
    }

    @Test
    void whoIsRenamedReadsTheirNewName() {
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.awaitName("person.menu", "Rita");
            PersonChange change = new PersonChange(rita("Margarita"), rita.version());
            hub.access().people().change(owner, rita.id(), change);
            console.awaitName("person.menu", "Margarita");
        }
    }

    private static NewPerson rita(String name) {
        return new NewPerson(
                name, null, PersonKind.ADULT, List.of(Role.ADMIN), null, null, null, null);
    }

    private void deny(String permission) {
        Subject her = new Subject(Subject.Type.USER, rita.id().value());
        NewPolicy denial =
                new NewPolicy(
                        "Not for Rita",
                        Effect.DENY,
                        her,
                        ResourceType.HOUSEHOLD,
                        null,
                        List.of(permission),
                        true);
        hub.access().policies().add(owner, denial);
    }
}
