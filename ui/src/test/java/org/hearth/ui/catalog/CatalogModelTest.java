package org.hearth.ui.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.places.Place;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.catalog.Catalog;
import org.hearth.server.platform.catalog.Column;
import org.hearth.server.platform.db.Listing.Direction;
import org.hearth.ui.catalog.EntryFormModel.State;
import org.hearth.ui.look.Texts;
import org.hearth.ui.testing.FullHub;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class CatalogModelTest {
    @TempDir Path folder;
    private FullHub full;
    private Catalog<?, Place, PlaceForm> door;
    private Caller caller;
    private CatalogModel<Place, PlaceForm> list;
    private EntryFormModel<Place, PlaceForm> form;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        door = full.hub.places().catalog();
        caller = full.owner;
        list =
                full.fx.get(
                        () -> new CatalogModel<>(door, () -> caller, full.background, full.events));
        form =
                full.fx.get(
                        () ->
                                new EntryFormModel<>(
                                        list,
                                        door,
                                        () -> caller,
                                        full.background,
                                        full.events,
                                        full.toasts));
        full.fx.await("the first answer", () -> list.items().loaded().get());
    }

    @AfterEach
    void close() {
        full.fx.run(form::close);
        full.fx.run(list::close);
        full.close();
    }

    @Test
    void theFormHasTheColumnsWithTheLimitsOfTheRecord() {
        assertEquals(
                List.of("name", "site", "floor", "building", "description", "notes"),
                form.fields().stream().map(one -> one.spec().name()).toList());
        assertEquals(
                List.of("name"),
                form.fields().stream()
                        .filter(one -> one.spec().need() == InputSpec.Need.REQUIRED)
                        .map(one -> one.spec().name())
                        .toList());
    }

    @Test
    void aNewEntryIsWrittenAndStaysChosen() {
        full.fx.run(form::begin);
        fill("name", "Kitchen");
        full.fx.run(form::save);
        full.fx.await("the entry", () -> list.items().total().get() == 1);

        full.fx.await("the choice", () -> form.state().get() == State.CHOSEN);
        assertEquals("Kitchen", full.fx.get(form::title));
        assertEquals("Home", full.fx.get(() -> field("site").value().get()));
        assertFalse(full.fx.get(form::isChanged));
    }

    @Test
    void whatTheHubRefusesIsSaidAtItsField() {
        full.fx.run(form::begin);
        fill("floor", "x".repeat(101));
        full.fx.run(form::save);
        full.fx.await("the fault", () -> !field("name").fault().get().isEmpty());
        assertEquals("Name is required.", full.fx.get(() -> field("name").fault().get()));

        fill("name", "Cellar");
        full.fx.run(form::save);
        full.fx.await("the other", () -> !field("floor").fault().get().isEmpty());
        assertTrue(full.fx.get(() -> field("floor").fault().get()).startsWith("Floor size must"));
        assertEquals(0, full.fx.get(() -> list.items().total().get()));
    }

    @Test
    void whoTypesWhileSomebodyElseSavesIsToldToLoadAgain() {
        Place hall = add("Hall", null);
        choose("Hall");
        fill("notes", "Mine");
        door.change(full.owner, hall.id().value(), named("Big hall", hall.version()));
        full.fx.await("the warning", () -> form.stale().get());
        assertEquals("Mine", full.fx.get(() -> field("notes").value().get()));

        full.fx.run(form::save);
        full.fx.await("the refusal", () -> form.problem().get().contains("changed meanwhile"));
        full.fx.run(form::again);
        full.fx.await("the new name", () -> field("name").value().get().equals("Big hall"));
        assertFalse(full.fx.get(() -> form.stale().get()));
        fill("notes", "Mine");
        full.fx.run(form::save);
        full.fx.await("it is kept", () -> !form.busy().get() && !form.isChanged());
        assertEquals("Mine", door.entry(full.owner, hall.id().value()).notes());
    }

    @Test
    void theChosenEntryStaysChosenWhenOthersCome() {
        add("Kitchen", null);
        choose("Kitchen");
        add("Attic", null);
        full.fx.await("both", () -> names().equals(List.of("Attic", "Kitchen")));

        assertEquals("Kitchen", full.fx.get(form::title));
        assertEquals(
                1,
                full.fx.get(
                        () ->
                                list.items()
                                        .find(one -> one.value().name().equals("Kitchen"))
                                        .orElse(-1)));
    }

    @Test
    void whatSomebodyElseRemovesIsClosed() {
        Place hall = add("Hall", null);
        choose("Hall");
        door.remove(full.owner, hall.id().value());
        full.fx.await("the end", () -> form.state().get() == State.CLOSED);
    }

    @Test
    void theListIsNarrowedSearchedAndOrdered() {
        add("Kitchen", "Home");
        add("Attic", "Home");
        add("Terrace", "Lake house");
        Column<Place> site = list.filtered().getFirst();
        full.fx.await("choices", () -> list.choices(site).equals(List.of("Home", "Lake house")));

        full.fx.run(() -> list.order("name", Direction.DESC));
        full.fx.await("order", () -> names().equals(List.of("Terrace", "Kitchen", "Attic")));
        full.fx.run(() -> list.narrow(site, "Home"));
        full.fx.await("those at home", () -> names().equals(List.of("Kitchen", "Attic")));
        full.fx.run(() -> list.search().set("kit"));
        full.fx.await("the one", () -> names().equals(List.of("Kitchen")));
        assertTrue(full.fx.get(list::isNarrowed));
    }

    @Test
    void ofTenThousandEntriesOnlyWhatIsLookedAtIsHere() {
        full.hub.fillPlaces(10_000);
        full.fx.run(list::load);
        full.fx.await("all", () -> list.items().total().get() == 10_000);
        full.fx.run(() -> list.items().get(9_999));
        full.fx.await("the last", () -> list.items().get(9_999) != null);

        int[] here = new int[1];
        full.fx.run(
                () ->
                        list.items()
                                .find(
                                        _ -> {
                                            here[0]++;
                                            return false;
                                        }));
        assertTrue(here[0] <= 200, "kept " + here[0]);
    }

    @Test
    void aFilterOffersEveryValueHoweverManyEntriesThereAre() {
        full.hub.fillPlaces(3_000);
        full.fx.run(list::load);
        full.fx.await("all", () -> list.items().total().get() == 3_000);
        add("Terrace", "Summer house");
        Column<Place> site = list.filtered().getFirst();
        full.fx.await("choices", () -> list.choices(site).size() == 41);
        assertTrue(full.fx.get(() -> list.choices(site).contains("Summer house")));
    }

    @Test
    void whoMayNotChangeItIsToldWhyAndWritesNothing() {
        add("Kitchen", null);
        caller = full.owner.within(Set.of(Permission.SIGNED_IN, Permission.PLACE_READ));
        choose("Kitchen");
        fill("name", "Scullery");
        full.fx.run(form::save);

        Optional<String> why = full.fx.get(form::whyNot);
        assertEquals(
                Optional.of("This is not yours to do. Ask somebody who may change places."), why);
        assertFalse(full.fx.get(() -> form.busy().get()));
    }

    @Test
    void removingIsSaid() {
        add("Kitchen", null);
        choose("Kitchen");
        full.fx.run(form::remove);
        full.fx.await("the end", () -> list.items().total().get() == 0);
        full.fx.await("the toast", () -> !full.toasts.shown().isEmpty());
        assertEquals(
                Texts.text("catalog.removed", "Kitchen"),
                full.fx.get(() -> full.toasts.shown().getFirst().sentence()));
    }

    private Place add(String name, @Nullable String site) {
        int before = full.fx.get(() -> list.items().total().get());
        PlaceForm wanted = new PlaceForm(name, site, null, null, null, null, null);
        Place place = door.add(full.owner, wanted);
        full.fx.await("the entry", () -> list.items().total().get() == before + 1);
        return place;
    }

    private static PlaceForm named(String name, long version) {
        return new PlaceForm(name, null, null, null, null, null, version);
    }

    private void choose(String name) {
        full.fx.run(
                () -> {
                    int at = list.items().find(one -> one.value().name().equals(name)).orElse(-1);
                    Entry<Place> entry = list.items().get(at);
                    assertNotNull(entry);
                    form.choose(entry);
                });
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < list.items().total().get(); i++) {
            Entry<Place> entry = list.items().get(i);
            if (entry != null) names.add(entry.value().name());
        }
        return names;
    }

    private void fill(String name, String value) {
        full.fx.run(() -> field(name).value().set(value));
    }

    private InputField field(String name) {
        return form.fields().stream()
                .filter(one -> one.spec().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
