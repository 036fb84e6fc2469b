package org.hearth.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Client;
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
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.TestHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/// Which value holds, and who may set it.
final class SettingsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Setting<Integer> VOLUME =
            Setting.number("test.volume", 40, 0, 100, "How loud it begins")
                    .in(Extent.Kind.HOUSEHOLD, Extent.Kind.PERSON, Extent.Kind.DEVICE);

    @TempDir private Path data;
    private TestHouse house;
    private Caller owner;

    @BeforeEach
    void enter() {
        house = new TestHouse(data);
        owner = house.owner();
        settings().declare(VOLUME);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void theNearestValueHolds() {
        UUID device = house.fleet().fleet().own(owner, phone()).id().value();
        Extent mine = Extent.person(owner.person().value());
        assertEquals(40, value(mine, Extent.device(device)));

        set(Extent.HOUSEHOLD, 50, null);
        assertEquals(50, value(mine, Extent.device(device)));
        set(mine, 60, null);
        assertEquals(60, value(mine, Extent.device(device)));
        set(Extent.device(device), 70, null);
        assertEquals(70, value(mine, Extent.device(device)));
        assertEquals(60, value(mine));
        assertEquals(50, value());

        settings().reset(owner, VOLUME.key(), Extent.device(device));
        assertEquals(60, value(mine, Extent.device(device)));
    }

    @Test
    void whatHoldsSaysWhereItWasSet() {
        set(Extent.HOUSEHOLD, 50, null);
        Extent mine = Extent.person(owner.person().value());

        SettingView view = view(settings().settings(owner, mine));
        assertEquals(Extent.Kind.HOUSEHOLD, view.setFor());
        assertNull(view.version());
        assertEquals(40, view.initial().intValue());
    }

    @Test
    void whoHearsOfAChangeReadsTheNewValue() {
        BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
        try (Subscription _ =
                house.platform()
                        .bus()
                        .subscribe(
                                "test",
                                SettingsEvents.SettingChanged.class,
                                changed -> {
                                    if (changed.isOf(VOLUME)) heard.add(value());
                                })) {
            SettingView set = set(Extent.HOUSEHOLD, 55, null);
            Await.until("the first", () -> heard.peek() != null);
            set(Extent.HOUSEHOLD, 56, set.version());
            Await.until("the second", () -> heard.size() == 2);
            settings().reset(owner, VOLUME.key(), Extent.HOUSEHOLD);
            Await.until("the default", () -> heard.size() == 3);
        }
        assertEquals(List.of(55, 56, 40), List.copyOf(heard));
    }

    @Test
    void aValueOutOfTheLimitsOfThisVersionIsTheDefault() {
        set(Extent.HOUSEHOLD, 90, null);
        Setting<Integer> narrower = Setting.number(VOLUME.key(), 30, 0, 50, "How loud it begins");
        assertEquals(30, settings().value(narrower));
    }

    @Test
    void aDeviceShowsWhatIsSetForItsRoom() {
        Setting<Integer> light =
                Setting.percent("test.light", 80, "How bright")
                        .in(Extent.Kind.PLACE, Extent.Kind.DEVICE);
        settings().declare(light);
        PlaceForm form = new PlaceForm("Hall", null, null, null, null, null, null);
        UUID hall = house.places().catalog().add(owner, form).id().value();
        DeviceId device = house.fleet().fleet().own(owner, phone()).id();
        house.fleet().fleet().move(owner, device, hall);
        JsonNode dim = JSON.numberNode(20);
        settings().set(owner, light.key(), new Extent(Extent.Kind.PLACE, hall), dim, null);

        SettingView view =
                settings().settings(owner, Extent.device(device.value())).stream()
                        .filter(one -> one.key().equals(light.key()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(20, view.value().intValue());
        assertEquals(Extent.Kind.PLACE, view.setFor());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(Invalid.class, () -> set(Extent.HOUSEHOLD, 101, null));
        JsonNode text = JSON.stringNode("loud");
        assertThrows(
                Invalid.class,
                () -> settings().set(owner, VOLUME.key(), Extent.HOUSEHOLD, text, null));
        UUID device = house.fleet().fleet().own(owner, phone()).id().value();
        Setting<Integer> forTheHouse = Setting.percent("test.house", 80, "For the house");
        settings().declare(forTheHouse);
        assertThrows(
                Invalid.class,
                () ->
                        settings()
                                .set(
                                        owner,
                                        forTheHouse.key(),
                                        Extent.device(device),
                                        JSON.numberNode(1),
                                        null));
        UUID kitchen = UUID.randomUUID();
        assertThrows(NotFound.class, () -> set(new Extent(Extent.Kind.PLACE, kitchen), 50, null));
        assertThrows(
                NotFound.class,
                () -> settings().set(owner, "no.such", Extent.HOUSEHOLD, text, null));
    }

    @Test
    void aStaleValueIsAConflict() {
        SettingView first = set(Extent.HOUSEHOLD, 50, null);
        set(Extent.HOUSEHOLD, 51, first.version());
        assertThrows(Conflict.class, () -> set(Extent.HOUSEHOLD, 52, first.version()));
        assertThrows(Conflict.class, () -> set(Extent.HOUSEHOLD, 52, null));
    }

    @Test
    void onesOwnIsOnesOwnAndTheHousesIsNot() {
        Caller viewer = house.caller(Role.VIEWER);
        Extent own = Extent.person(viewer.person().value());
        JsonNode value = JSON.numberNode(10);

        settings().set(viewer, VOLUME.key(), own, value, null);
        assertEquals(10, value(own));
        assertThrows(
                Denied.class,
                () -> settings().set(viewer, VOLUME.key(), Extent.HOUSEHOLD, value, null));
        Extent others = Extent.person(owner.person().value());
        assertThrows(Denied.class, () -> settings().set(viewer, VOLUME.key(), others, value, null));
    }

    @Test
    void whoWasGivenOneRoomReachesItWhatStandsInItAndThemselves() {
        UUID hall = place("Hall");
        UUID study = place("Study");
        DeviceId device = house.fleet().fleet().own(owner, phone()).id();
        house.fleet().fleet().move(owner, device, hall);
        PersonId ben = adult("Ben", hall);
        PersonId eve = adult("Eve", study);
        Caller caller = limited(ben, List.of(hall, study), List.of(hall));

        assertEquals(
                List.of("Hall", "Study (reading)", "Phone", "Ben", "Eve (reading)"),
                settings().holders(caller).stream().map(one -> words(one, caller)).toList());
        JsonNode value = JSON.numberNode(10);
        settings().set(caller, VOLUME.key(), Extent.device(device.value()), value, null);
        Extent hers = Extent.person(eve.value());
        assertThrows(Denied.class, () -> settings().set(caller, VOLUME.key(), hers, value, null));
        assertThrows(Denied.class, () -> settings().settings(caller, Extent.HOUSEHOLD));
    }

    private static String words(Holder one, Caller caller) {
        return one.allows(caller, Permission.SETTINGS_MANAGE)
                ? one.name()
                : one.name() + " (reading)";
    }

    private UUID place(String name) {
        PlaceForm form = new PlaceForm(name, null, null, null, null, null, null);
        return house.places().catalog().add(owner, form).id().value();
    }

    private PersonId adult(String name, UUID place) {
        NewPerson form =
                new NewPerson(
                        name, null, PersonKind.ADULT, List.of(Role.ADMIN), null, null, place, null);
        return house.access().people().add(owner, form).id();
    }

    private static Caller limited(PersonId who, List<UUID> read, List<UUID> manage) {
        Rights rights =
                permission ->
                        switch (permission) {
                            case SETTINGS_READ -> places(read);
                            case SETTINGS_MANAGE -> places(manage);
                            default -> Reach.NOWHERE;
                        };
        SessionId session = new SessionId(UUID.randomUUID());
        return Caller.person(who, "Ben", rights, session, (_, _, _) -> {});
    }

    private static Reach places(List<UUID> ids) {
        Set<Resource.Ref> refs =
                ids.stream()
                        .map(id -> new Resource.Ref(ResourceType.PLACE, id))
                        .collect(Collectors.toSet());
        return new Reach(false, refs, Set.of());
    }

    @Test
    void aParameterOfTheFamilyIsASettingUntilItIsRemoved() {
        Parameters parameters = house.settings().parameters();
        Parameter wanted =
                new Parameter(
                        "garden.zones", SettingType.INT, JSON.numberNode(3), "Zones of the lawn");
        parameters.add(owner, wanted);
        settings().set(owner, wanted.key(), Extent.HOUSEHOLD, JSON.numberNode(4), null);

        assertTrue(
                settings().settings(owner, Extent.HOUSEHOLD).stream()
                        .anyMatch(one -> one.custom() && one.value().intValue() == 4));
        assertThrows(Conflict.class, () -> parameters.add(owner, wanted));
        parameters.remove(owner, wanted.key());
        assertEquals(List.of(), parameters.parameters(owner));
    }

    @Test
    void aSecretIsOnlyNamed() {
        Parameter key =
                new Parameter(
                        "weather.key", SettingType.SECRET, JSON.stringNode("none"), "Its key");
        house.settings().parameters().add(owner, key);
        JsonNode value = JSON.stringNode("sk-live 1234 with blanks");
        assertThrows(
                Invalid.class,
                () -> settings().set(owner, key.key(), Extent.HOUSEHOLD, value, null));
    }

    @Test
    void aListIsWrittenAsAWhole() {
        PickLists lists = house.settings().lists();
        PickList made = lists.add(owner, form(null, "de", "en"));
        PickList changed = lists.change(owner, made.id(), form(made.version(), "fr"));

        assertEquals(List.of(new PickListItem("fr", "fr", null)), changed.items());
        assertThrows(
                Conflict.class, () -> lists.change(owner, made.id(), form(made.version(), "it")));
        assertThrows(Invalid.class, () -> lists.add(owner, form(null, "de", "de")));
        lists.remove(owner, made.id());
        assertEquals(0, lists.lists(owner, Listing.FIRST).total());
    }

    private static PickListForm form(@Nullable Long version, String... values) {
        List<PickListItem> items =
                List.of(values).stream().map(one -> new PickListItem(one, one, null)).toList();
        return new PickListForm("languages", "Languages", null, items, version);
    }

    private Settings settings() {
        return house.settings().settings();
    }

    private SettingView set(Extent extent, int value, @Nullable Long version) {
        return settings().set(owner, VOLUME.key(), extent, JSON.numberNode(value), version);
    }

    private int value(Extent... nearby) {
        return settings().value(VOLUME, nearby);
    }

    private static SettingView view(List<SettingView> all) {
        return all.stream().filter(one -> one.key().equals(VOLUME.key())).findFirst().orElseThrow();
    }

    private static Client phone() {
        return new Client("Phone", Client.Type.PHONE);
    }
}
