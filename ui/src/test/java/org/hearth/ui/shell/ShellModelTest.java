package org.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource.Ref;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.ui.entry.EntryState;
import org.hearth.ui.shell.Destination.Section;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class ShellModelTest {
    private final Destination home = place("home");
    private final Destination people = place("people");
    private final List<String> asked = new ArrayList<>();
    private boolean isStaying = true;
    private final Destination lists =
            place("picklists").in(Section.HOUSE, Permission.SETTINGS_READ).ofTheHouse();
    private final ShellModel model =
            new ShellModel(List.of(home, people, lists), anna(Map.of()), () -> {});

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

    @Test
    void onlyWhoMayReadOfTheWholeHouseIsLedToWhatIsOfTheHouse() {
        Ref room = new Ref(ResourceType.PLACE, UUID.randomUUID());
        Reach oneRoom = new Reach(false, Set.of(room), Set.of());
        assertEquals(List.of(home, people), model.destinations().get());
        model.become(anna(Map.of(Permission.SETTINGS_READ, oneRoom)));
        assertEquals(List.of(home, people), model.destinations().get());
        model.become(anna(Map.of(Permission.SETTINGS_READ, Reach.EVERYWHERE)));
        assertEquals(List.of(home, people, lists), model.destinations().get());
    }

    @Test
    void whoMayNotBeWhereTheyAreAnyMoreIsLedHomeUnasked() {
        model.become(anna(Map.of(Permission.SETTINGS_READ, Reach.EVERYWHERE)));
        model.open(lists);
        model.ask(this::leaves);
        model.become(anna(Map.of(Permission.AUDIT_READ, Reach.EVERYWHERE)));
        assertEquals(home, model.current().get());
        assertEquals(List.of(), asked);
    }

    private boolean leaves() {
        asked.add("leave?");
        return !isStaying;
    }

    private static EntryState.SignedIn anna(Map<Permission, Reach> may) {
        return new EntryState.SignedIn(Caller.system("test"), somebody(), may);
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
