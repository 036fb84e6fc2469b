package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.hearth.server.access.NewPerson;
import org.hearth.server.access.PersonKind;
import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.look.Texts;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

/// What somebody has filled in and not saved, and the ways that lead away from it.
class UnsavedConsoleTest {
    @TempDir Path folder;
    private final TestHub hub = new TestHub();

    @AfterEach
    void end() {
        hub.close();
    }

    @Test
    void anotherPlaceIsGoneToOnlyByWhoSaysSo() {
        hub.signInOwner(folder);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            begin(console);
            DialogPane question = console.pressAsking("nav.home");
            console.shoot("76-leave", question);
            console.answer(question, KeyCode.ENTER);
            assertEquals("Ruth", console.personName());
            assertTrue(Fx.get(() -> ((ToggleButton) console.find("nav.people")).isSelected()));
            console.answer(console.pressAsking("nav.home"), KeyCode.ESCAPE);
            assertEquals("Ruth", console.personName());
            DialogPane again = console.pressAsking("nav.home");
            Fx.run(() -> button(again, "leave.yes").requestFocus());
            console.answer(again, KeyCode.SPACE);
            console.awaitText("home.empty.title");
        }
    }

    @Test
    void anotherFaceIsLookedAtOnlyByWhoSaysSo() {
        Caller owner = hub.signInOwner(folder);
        NewPerson mia = new NewPerson("Mia", null, PersonKind.CHILD, null, null, null, null, null);
        hub.access().people().add(owner, mia);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            begin(console);
            console.answer(console.pressAsking("people.addChild"), KeyCode.ENTER);
            assertEquals("Ruth", console.personName());
            console.press("action.cancel");
            console.pressNamed("Mia");
            console.awaitText("everyday.read_the_record");
            console.press("people.edit");
            console.press("people.addAdult");
            assertTrue(console.isUnasked());
        }
    }

    @Test
    void whoSignsOutIsAskedAndWhoIsSignedOutIsNot() {
        Caller owner = hub.signInOwner(folder);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            begin(console);
            console.press("person.menu", TestHub.OWNER.name());
            console.answer(console.pressAsking("person.signOut"), KeyCode.ENTER);
            assertEquals("Ruth", console.personName());
            Fx.await("the form again", () -> !console.root().lookup(".shell").isDisabled());
            console.pressAsking("nav.home");
            hub.access().door().end(Objects.requireNonNull(owner.session()), "revoked");
            console.awaitText("signIn.title");
            assertTrue(console.isUnasked());
        }
    }

    @Test
    void theWindowIsClosedOnlyByWhoSaysSo() {
        hub.signInOwner(folder);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            begin(console);
            console.answer(console.closeAsking(), KeyCode.ENTER);
            assertTrue(console.isOpen());
            assertEquals("Ruth", console.personName());
        }
    }

    private static void begin(OpenConsole console) {
        console.press("nav.people");
        console.awaitText("heading.adult");
        console.press("people.addAdult");
        console.type("form.name", "Ruth");
    }

    private static Node button(DialogPane question, String key) {
        return question.getButtonTypes().stream()
                .map(question::lookupButton)
                .filter(
                        one ->
                                one instanceof Button button
                                        && Texts.text(key).equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
