package org.hearth.ui.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.NewGrant;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.PersonKind;
import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.DeviceChange;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.HardwareKind;
import org.hearth.server.fleet.Level;
import org.hearth.server.fleet.NewHardware;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.ui.look.Texts;
import org.hearth.ui.people.RoomChoice;
import org.hearth.ui.people.RoomChoice.Room;
import org.hearth.ui.testing.FullHub;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The devices of a house, over the real doors.
class DevicesModelTest {
    @TempDir Path folder;
    private FullHub full;
    private DevicesModel model;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        model = model(full.owner);
    }

    private DevicesModel model(Caller caller) {
        HouseNames names =
                new HouseNames(full.hub.access().people(), full.hub.rights().resources());
        return full.fx.get(
                () ->
                        new DevicesModel(
                                fleet(),
                                names,
                                () -> caller,
                                full.background,
                                full.events,
                                full.toasts));
    }

    @AfterEach
    void close() {
        full.fx.run(model::close);
        full.close();
    }

    @Test
    void theHouseholdsOwnComeFirstThenOnesOwnThenEverybodys() {
        box(1, "Kitchen box", null);
        box(2, "Anna’s box", full.owner.person());
        PersonId ben = full.hub.caller(Role.OPERATOR).person();
        box(3, "Ben’s box", ben);
        String name = full.hub.access().people().person(full.owner, ben).name();
        awaitDevice("Ben’s box");
        List<String> titles = full.fx.get(() -> titles(model.groups()));
        assertEquals(
                List.of(Texts.text("devices.of.house"), Texts.text("devices.of.self"), name),
                titles);
    }

    private static List<String> titles(List<Devices.Group> groups) {
        return groups.stream().map(Devices.Group::title).toList();
    }

    @Test
    void whatOthersChangeShowsAtOnceAndTheOneThatIsLookedAtStays() {
        DeviceId box = box(1, "Kitchen box", null);
        open(awaitDevice("Kitchen box"));
        fleet().connected(box);
        full.fx.await("online", () -> opened().online());
        Device now = fleet().device(full.owner, box);
        fleet().rename(full.owner, box, new DeviceChange("Radio", now.version()));
        full.fx.await("its new name", () -> opened().name().equals("Radio"));
        box(2, "Another", null);
        awaitDevice("Another");
        assertEquals(box, full.fx.get(() -> opened().id()));
        fleet().remove(full.owner, box);
        full.fx.await("nothing", () -> model.open().get() == null);
        assertEquals("", full.fx.get(() -> model.problem().get()));
    }

    @Test
    void aDeviceIsRenamedMovedAndRemoved() {
        UUID kitchen = kitchen();
        DeviceId box = box(1, "Box", null);
        open(awaitDevice("Box"));
        full.fx.run(() -> model.rename("Kitchen radio"));
        full.fx.await("the name", () -> opened().name().equals("Kitchen radio"));
        full.fx.await("the rooms", () -> model.room().rooms().size() == 2);
        full.fx.run(() -> model.room().room().set(model.room().rooms().getLast()));
        full.fx.run(model::move);
        full.fx.await("the place", () -> kitchen.equals(opened().placeId()));
        assertEquals(
                "Kitchen",
                full.fx.get(() -> model.devices().get().place(opened()).orElse("nowhere")));
        full.fx.run(() -> model.remove(opened()));
        full.fx.await("it is gone", () -> model.open().get() == null);
        assertTrue(full.fx.get(() -> model.devices().get().find(box).isEmpty()));
    }

    @Test
    void aPlaceThatIsBeingChosenStaysChosenWhateverHappensWithTheDevice() {
        kitchen();
        DeviceId box = box(1, "Box", null);
        open(awaitDevice("Box"));
        full.fx.await("the rooms", () -> model.room().rooms().size() == 2);
        RoomChoice.Room wanted = full.fx.get(() -> model.room().rooms().getLast());
        full.fx.run(() -> model.room().room().set(wanted));
        fleet().connected(box);
        full.fx.await("online", () -> opened().online());
        assertEquals(wanted, full.fx.get(() -> model.room().room().get()));
    }

    @Test
    void aRoomThatIsNotTheirsToKnowHasNoNameAndStaysWhatItIs() {
        UUID kitchen = kitchen();
        DeviceId id = box(1, "Box", null);
        Device box = fleet().move(full.owner, id, kitchen);
        NewPerson wanted =
                new NewPerson(
                        "Olga",
                        null,
                        PersonKind.GUEST,
                        null,
                        null,
                        null,
                        null,
                        full.hub.clock().instant().plus(Duration.ofDays(3)));
        PersonId guest = full.hub.access().people().add(full.owner, wanted).id();
        NewGrant grant = new NewGrant(ResourceType.DEVICE, id.value(), List.of("device:read"));
        full.hub.access().grants().add(full.owner, guest, grant);
        DevicesModel guests = model(full.hub.pair(guest));
        full.fx.await("the box", () -> guests.devices().get().find(id).isPresent());
        assertEquals(
                Texts.text("devices.somewhere"),
                full.fx.get(() -> guests.devices().get().where(box)));
        full.fx.run(() -> guests.open(box));
        full.fx.await("the rooms", () -> guests.room().rooms().size() == 2);
        assertEquals(
                List.of(Texts.text("form.place.none"), Texts.text("form.place.unknown")),
                full.fx.get(() -> guests.room().rooms().stream().map(Room::name).toList()));
        assertEquals(kitchen, full.fx.get(() -> guests.room().id()));
        full.fx.run(guests::close);
    }

    @Test
    void anAnswerThatChangesNothingIsHeardOfToo() {
        box(1, "Box", null);
        open(awaitDevice("Box"));
        Device before = full.fx.get(this::opened);
        int answers = full.fx.get(() -> model.answers().get());
        full.fx.run(model::load);
        full.fx.await("another answer", () -> model.answers().get() > answers);
        assertEquals(before, full.fx.get(this::opened));
    }

    @Test
    void aRoomThatIsChosenMeanwhileForAnotherStaysChosen() {
        UUID kitchen = kitchen();
        box(1, "Box", null);
        box(2, "Other", null);
        Device one = awaitDevice("Box");
        Device other = awaitDevice("Other");
        open(one);
        full.fx.await("the rooms", () -> model.room().rooms().size() == 2);
        full.fx.run(
                () -> {
                    model.room().room().set(model.room().rooms().getLast());
                    model.move();
                    model.open(other);
                });
        full.fx.await("it is moved", () -> isIn(one.id(), kitchen));
        assertEquals(Texts.text("form.place.none"), full.fx.get(this::chosenRoom));
    }

    private boolean isIn(DeviceId device, UUID place) {
        return model.devices()
                .get()
                .find(device)
                .filter(found -> place.equals(found.placeId()))
                .isPresent();
    }

    private String chosenRoom() {
        return Objects.requireNonNull(model.room().room().get()).name();
    }

    @Test
    void aNameThatIsTooLongIsNotSent() {
        box(1, "Box", null);
        open(awaitDevice("Box"));
        full.fx.run(() -> model.rename("x".repeat(101)));
        assertEquals(Texts.text("devices.name.long", 100), full.fx.get(() -> model.fault().get()));
    }

    @Test
    void whoOnlyReadsIsToldWhyNothingCanBeChanged() {
        box(1, "Box", null);
        Device box = awaitDevice("Box");
        assertTrue(full.fx.get(() -> model.whyNotManage(box)).isEmpty());
        DevicesModel auditors = model(full.hub.caller(Role.AUDITOR));
        full.fx.await("the box", () -> auditors.devices().get().find(box.id()).isPresent());
        assertFalse(full.fx.get(() -> auditors.whyNotManage(box)).isEmpty());
        full.fx.run(() -> auditors.open(box));
        full.fx.run(() -> auditors.rename("Mine"));
        full.fx.await("why", () -> !auditors.fault().get().isEmpty());
        assertEquals("Box", fleet().device(full.owner, box.id()).name());
        full.fx.run(auditors::close);
    }

    @Test
    void theJournalIsReadTheNewestFirstAndFollowed() {
        DeviceId box = box(1, "Box", null);
        for (int i = 0; i < 25; i++) note(box, "connected");
        JournalModel journal =
                full.fx.get(
                        () ->
                                new JournalModel(
                                        full.hub.fleet().journal(),
                                        () -> full.owner,
                                        full.background,
                                        full.events));
        full.fx.run(() -> journal.choose(box));
        full.fx.await("twenty", () -> journal.past().get().events().size() == 20);
        assertTrue(full.fx.get(journal::isMore));
        full.fx.run(journal::more);
        full.fx.await("all", () -> journal.past().get().events().size() == 25);
        assertFalse(full.fx.get(journal::isMore));
        note(box, "refused");
        full.fx.await(
                "the newest",
                () -> journal.past().get().events().getFirst().event().equals("refused"));
        full.fx.run(journal::close);
    }

    private void note(DeviceId box, String event) {
        full.hub.clock().pass(Duration.ofSeconds(1));
        full.hub.fleet().journal().note(box, Level.INFO, event, null);
    }

    private UUID kitchen() {
        PlaceForm form = new PlaceForm("Kitchen", null, null, null, null, null, null);
        UUID id = full.hub.places().catalog().add(full.owner, form).id().value();
        full.fx.run(model::close);
        model = model(full.owner);
        return id;
    }

    private void open(Device device) {
        full.fx.run(() -> model.open(device));
    }

    private Device opened() {
        return Objects.requireNonNull(model.open().get());
    }

    private Device awaitDevice(String name) {
        full.fx.await(name, () -> named(name) != null);
        return full.fx.get(() -> Objects.requireNonNull(named(name)));
    }

    private @Nullable Device named(String name) {
        return model.devices().get().all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private DeviceId box(int number, String name, @Nullable PersonId person) {
        NewHardware wanted =
                new NewHardware(
                        HardwareKind.ESP32_MUSIC_BOX,
                        "02:48:65:61:00:0" + number,
                        "client",
                        name,
                        person,
                        null);
        return full.hub.fleet().hardware().add(full.owner, wanted);
    }

    private Fleet fleet() {
        return full.hub.fleet().fleet();
    }
}
