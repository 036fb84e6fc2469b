package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.NewPerson;
import org.hearth.server.access.PersonKind;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Rights;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.settings.Extent;
import org.hearth.server.settings.SettingType;
import org.hearth.server.settings.SettingView;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.values.ParameterModel;
import org.hearth.ui.values.SettingDoors;
import org.hearth.ui.values.ValuesModel;
import org.hearth.ui.values.Where;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What holds in the house, a room or a device, and the family’s own settings, over the real doors.
class ValuesModelTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String VOLUME = "playback.first_volume";

    @TempDir Path folder;
    private FullHub full;
    private KeptDoors kept;
    private SettingDoors settings;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        kept = full.hub.kept();
        settings = new SettingDoors(kept.settings(), kept.parameters(), kept.vault());
    }

    @AfterEach
    void close() {
        full.close();
    }

    @Test
    void aSettingIsSetForOneDeviceAndTakenBack() {
        DeviceId player = full.connectPlayer();
        try (ValuesModel model = full.fx.get(() -> values(full.owner))) {
            full.fx.await("settings", () -> model.shown().get().size() > 1);
            full.fx.run(() -> model.set(view(model), JSON.numberNode(30)));
            full.fx.await("it is set", () -> view(model).value().intValue() == 30);
            full.fx.run(
                    () ->
                            model.where()
                                    .set(
                                            model.places().stream()
                                                    .filter(
                                                            one ->
                                                                    one.extent()
                                                                            .equals(
                                                                                    Extent.device(
                                                                                            player
                                                                                                    .value())))
                                                    .findFirst()
                                                    .orElseThrow()));
            full.fx.await(
                    "the device’s",
                    () -> hasKey(model, VOLUME) && !hasKey(model, "fleet.pairing_minutes"));
            assertEquals(Extent.Kind.HOUSEHOLD, full.fx.get(() -> view(model).setFor()));
            full.fx.run(() -> model.set(view(model), JSON.numberNode(10)));
            full.fx.await("its own", () -> view(model).setFor() == Extent.Kind.DEVICE);
            full.fx.run(() -> model.reset(view(model)));
            full.fx.await("the house’s", () -> view(model).value().intValue() == 30);
        }
    }

    @Test
    void whatIsRefusedIsSaidAtTheSetting() {
        try (ValuesModel model = full.fx.get(() -> values(full.owner))) {
            full.fx.await("settings", () -> hasKey(model, VOLUME));
            full.fx.run(() -> model.set(view(model), JSON.numberNode(101)));
            full.fx.await("the refusal", () -> model.fault().get() != null);
            assertEquals(
                    VOLUME, full.fx.get(() -> Objects.requireNonNull(model.fault().get()).key()));
            full.fx.run(() -> model.search().set("phone or tablet"));
            assertEquals(
                    List.of("fleet.pairing_minutes"),
                    full.fx.get(() -> model.shown().get().stream().map(SettingView::key).toList()));
        }
    }

    @Test
    void theSameNumberIsNoChange() {
        try (ValuesModel model = full.fx.get(() -> values(full.owner))) {
            full.fx.await("settings", () -> hasKey(model, VOLUME));
            full.fx.run(
                    () -> model.set(view(model), JSON.numberNode(view(model).value().longValue())));
            full.fx.run(
                    () -> model.set(view(model, "fleet.pairing_minutes"), JSON.numberNode(11L)));
            full.fx.await(
                    "the other",
                    () -> view(model, "fleet.pairing_minutes").value().longValue() == 11);
            full.background.close();
            assertNull(
                    kept.settings().settings(full.owner, Extent.HOUSEHOLD).stream()
                            .filter(one -> one.key().equals(VOLUME))
                            .findFirst()
                            .orElseThrow()
                            .setFor());
        }
    }

    @Test
    void whatHoldsElsewhereIsNotShownWhileAnotherPlaceIsAsked() {
        full.connectPlayer();
        try (ValuesModel model = full.fx.get(() -> values(full.owner))) {
            full.fx.await("places", () -> model.places().size() > 1 && hasKey(model, VOLUME));
            boolean isEmpty =
                    full.fx.get(
                            () -> {
                                model.where().set(model.places().getLast());
                                return model.shown().get().isEmpty() && !model.loaded().get();
                            });
            assertTrue(isEmpty);
            full.fx.await("its own", () -> model.loaded().get());
        }
    }

    @Test
    void onOrOffIsNothingElse() {
        ParameterModel form =
                full.fx.get(
                        () ->
                                new ParameterModel(
                                        settings, () -> full.owner, full.background, full.toasts));
        full.fx.run(
                () -> {
                    form.key().set("garden.rain");
                    form.type().set(SettingType.BOOL);
                    form.initial().set("yes");
                    form.about().set("Rain");
                    form.add();
                });
        assertFalse(full.fx.get(() -> form.problem().get().isEmpty()));
    }

    @Test
    void whoMayOnlyReadIsToldWhy() {
        Set<Permission> less = EnumSet.allOf(Permission.class);
        less.remove(Permission.SETTINGS_MANAGE);
        try (ValuesModel model = full.fx.get(() -> values(full.owner.within(less)))) {
            full.fx.await("settings", () -> hasKey(model, VOLUME));
            assertTrue(full.fx.get(model::whyNot).isPresent());
        }
    }

    @Test
    void whoWasGivenOneRoomIsOfferedThatRoomAndSetsItThere() {
        PlaceForm room = new PlaceForm("Nursery", null, null, null, null, null, null);
        UUID nursery = full.hub.places().catalog().add(full.owner, room).id().value();
        NewPerson form =
                new NewPerson(
                        "Ben", null, PersonKind.ADULT, List.of(Role.ADMIN), null, null, null, null);
        PersonId ben = full.hub.access().people().add(full.owner, form).id();
        Resource.Ref there = new Resource.Ref(ResourceType.PLACE, nursery);
        Rights rights =
                permission ->
                        switch (permission) {
                            case SETTINGS_READ, SETTINGS_MANAGE ->
                                    new Reach(false, Set.of(there), Set.of());
                            default -> Reach.NOWHERE;
                        };
        SessionId session = new SessionId(UUID.randomUUID());
        Caller caller = Caller.person(ben, "Ben", rights, session, (_, _, _) -> {});

        try (ValuesModel model = full.fx.get(() -> values(caller))) {
            full.fx.await("the room’s", () -> hasKey(model, VOLUME));
            assertEquals(
                    List.of("Room: Nursery", "Person: Ben"),
                    full.fx.get(() -> model.places().stream().map(Where::name).toList()));
            assertEquals(Extent.place(nursery), full.fx.get(model::extent));
            assertEquals(Optional.empty(), full.fx.get(model::whyNot));
            assertTrue(full.fx.get(model::whyNotRemove).isPresent());
            assertFalse(full.fx.get(model::seesHouse));

            full.fx.run(() -> model.set(view(model), JSON.numberNode(20)));
            full.fx.await("it is set", () -> view(model).setFor() == Extent.Kind.PLACE);
            assertEquals("", full.fx.get(model.problem()::get));
        }
    }

    @Test
    void aSettingOfTheFamilysOwnIsAddedAndRemoved() {
        try (ValuesModel model = full.fx.get(() -> values(full.owner))) {
            ParameterModel form =
                    full.fx.get(
                            () ->
                                    new ParameterModel(
                                            settings,
                                            () -> full.owner,
                                            full.background,
                                            full.toasts));
            full.fx.run(
                    () -> {
                        form.key().set("Garden");
                        form.type().set(SettingType.INT);
                        form.initial().set("3");
                        form.about().set("Zones");
                        form.add();
                    });
            assertFalse(full.fx.get(() -> form.problem().get().isEmpty()));
            full.fx.run(
                    () -> {
                        form.key().set("garden.zones");
                        form.add();
                    });
            full.fx.await("it is there", () -> hasKey(model, "garden.zones"));
            full.fx.run(() -> model.remove(view(model, "garden.zones")));
            full.fx.await("it is gone", () -> !hasKey(model, "garden.zones"));
        }
    }

    private ValuesModel values(Caller caller) {
        return new ValuesModel(settings, () -> caller, full.background, full.events);
    }

    private static SettingView view(ValuesModel model) {
        return view(model, VOLUME);
    }

    private static SettingView view(ValuesModel model, String key) {
        return model.shown().get().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasKey(ValuesModel model, String key) {
        return model.shown().get().stream().anyMatch(one -> one.key().equals(key));
    }
}
