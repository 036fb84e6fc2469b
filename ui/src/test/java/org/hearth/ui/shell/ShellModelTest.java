package org.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.platform.auth.PersonId;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class ShellModelTest {
    private final Destination home = place("home");
    private final Destination people = place("people");
    private final List<String> asked = new ArrayList<>();
    private boolean isStaying = true;
    private final ShellModel model = new ShellModel(List.of(home, people), somebody(), () -> {});

    @Test
    void whoWouldRatherStayStays() {
        model.ask(this::leaves);
        model.open(people);
        assertEquals(home, model.current().get());
        isStaying = false;
        model.open("people");
        assertEquals(people, model.current().get());
        assertEquals(List.of("leave?", "leave?"), asked);
    }

    @Test
    void nothingIsAskedOfWhoGoesWhereTheyAre() {
        model.ask(this::leaves);
        model.open(home);
        assertEquals(List.of(), asked);
    }

    @Test
    void oneMayLeaveUntilSomethingElseIsSaid() {
        assertTrue(model.mayLeave());
        model.open(people);
        assertEquals(people, model.current().get());
    }

    private boolean leaves() {
        asked.add("leave?");
        return !isStaying;
    }

    private static Person somebody() {
        return new Person(
                new PersonId(UUID.randomUUID()),
                "Anna",
                null,
                PersonKind.ADULT,
                List.of(),
                true,
                null,
                null,
                List.of(),
                false,
                null,
                Instant.EPOCH,
                1);
    }

    private static Destination place(String name) {
        return new Destination(
                name,
                Material2RoundAL.HOME,
                () -> {
                    throw new AssertionError("a model makes no page");
                });
    }
}
