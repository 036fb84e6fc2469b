package org.hearth.ui.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.boxes.Arrival;
import org.hearth.server.boxes.KnockingBoxes;
import org.hearth.server.boxes.LetIn;
import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.playback.PlayRequest;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.PlayerKind;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.look.Texts;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.testing.TestPlayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// Boxes that knock, and one that is in, over the real doors.
class BoxesModelTest {
    @TempDir Path folder;
    private FullHub full;
    private KnockingBoxes boxes;
    private KnocksModel knocks;
    private LetInModel letIn;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        boxes = new KnockingBoxes(full.hub.boxes());
        knocks = knocks(full.owner);
        HouseNames names =
                new HouseNames(full.hub.access().people(), full.hub.rights().resources());
        letIn =
                full.fx.get(
                        () ->
                                new LetInModel(
                                        knocks,
                                        full.hub.boxes().inbox(),
                                        names,
                                        () -> full.owner,
                                        full.background,
                                        full.toasts));
    }

    private KnocksModel knocks(Caller caller) {
        return full.fx.get(
                () ->
                        new KnocksModel(
                                full.hub.boxes().inbox(),
                                () -> caller,
                                full.background,
                                full.events));
    }

    @AfterEach
    void close() {
        full.fx.run(letIn::close);
        full.fx.run(knocks::close);
        full.close();
    }

    @Test
    void aBoxThatKnocksIsThereAtOnceAndCounted() {
        boxes.knock(1, "one");
        full.fx.await("the box", () -> knocks.count().getValue() == 1);
        boxes.knock(2, "two");
        full.fx.await("both", () -> knocks.count().getValue() == 2);
    }

    @Test
    void theBoxIsFoundByItsDigitsAndLetIn() {
        boxes.knock(1, "one");
        String code = boxes.knock(2, "two");
        full.fx.run(() -> letIn.digits().set(DeviceTexts.digits(code)));
        full.fx.run(letIn::find);
        full.fx.await("the box", () -> letIn.chosen().get() != null);
        assertTrue(full.fx.get(() -> letIn.chosen().get().mac().endsWith("02")));
        full.fx.run(letIn::letIn);
        assertEquals(Texts.text("inbox.name.wrong", 100), full.fx.get(() -> letIn.fault().get()));
        full.fx.run(() -> letIn.name().set("Kitchen"));
        assertTrue(full.fx.get(letIn::isUnsaved));
        full.fx.await("who it may belong to", () -> letIn.owner().owners().size() == 2);
        full.fx.run(() -> letIn.owner().owner().set(letIn.owner().owners().getLast()));
        full.fx.run(letIn::letIn);
        full.fx.await("it is in", () -> letIn.chosen().get() == null);
        full.fx.await("the other", () -> knocks.count().getValue() == 1);
        Device box = named("Kitchen");
        assertTrue(box.isBox());
        assertEquals(full.owner.person(), box.personId());
    }

    @Test
    void digitsThatNoBoxShowsFindNone() {
        String code = boxes.knock(1, "one");
        String other = code.equals("123456") ? "654321" : "123456";
        full.fx.run(() -> letIn.digits().set("12"));
        full.fx.run(letIn::find);
        assertEquals(
                Texts.text("inbox.digits.wrong"), full.fx.get(() -> letIn.digitsFault().get()));
        full.fx.run(() -> letIn.digits().set(other));
        full.fx.run(letIn::find);
        full.fx.await(
                "why", () -> letIn.digitsFault().get().equals(Texts.text("inbox.digits.unknown")));
        assertNull(full.fx.get(() -> letIn.chosen().get()));
    }

    @Test
    void aBoxThatLostItsKeyStaysWhatItIs() {
        DeviceId box = letIn(1, "Kitchen");
        boxes.lose(1, "one", box);
        full.fx.await("it knocks", this::hasLostItsKey);
        Arrival arrival = full.fx.get(() -> knocks.arrivals().get().getFirst());
        full.fx.run(() -> letIn.choose(arrival));
        full.fx.run(letIn::letIn);
        full.fx.await("nobody knocks", () -> knocks.count().getValue() == 0);
        assertEquals(box, named("Kitchen").id());
    }

    /// Not the one that it was let in by, which may not have been looked at again yet.
    private boolean hasLostItsKey() {
        List<Arrival> now = knocks.arrivals().get();
        return now.size() == 1 && now.getFirst().reason() == Arrival.Reason.LOST_KEY;
    }

    @Test
    void aBoxThatIsSentAwayIsNotChosenAnyMore() {
        boxes.knock(1, "one");
        full.fx.await("the box", () -> knocks.count().getValue() == 1);
        Arrival arrival = full.fx.get(() -> knocks.arrivals().get().getFirst());
        full.fx.run(() -> letIn.choose(arrival));
        full.fx.run(() -> letIn.dismiss(arrival));
        full.fx.await("nobody knocks", () -> knocks.count().getValue() == 0);
        full.fx.await("none is chosen", () -> letIn.chosen().get() == null);
    }

    @Test
    void whoMayLetNobodyInSeesNobodyAndReadsWhy() {
        boxes.knock(1, "one");
        KnocksModel auditors = knocks(full.hub.caller(Role.AUDITOR));
        full.fx.await("the owner sees it", () -> knocks.count().getValue() == 1);
        assertEquals(List.of(), full.fx.get(() -> auditors.arrivals().get()));
        assertFalse(full.fx.get(auditors::whyNot).isEmpty());
        assertEquals("", full.fx.get(() -> auditors.problem().get()));
        full.fx.run(auditors::close);
    }

    @Test
    void whatABoxPlaysIsFollowedAndCommanded() {
        DeviceId id = letIn(1, "Kitchen");
        BoxModel box = box(full.owner);
        Device device = named("Kitchen");
        full.fx.run(() -> box.choose(device));
        Playback door = full.hub.playback().playback();
        door.connect(full.owner, new TestPlayer(id, PlayerKind.BOX, door), "Kitchen");
        door.play(full.owner, id, PlayRequest.of(full.songs().getFirst().id()));
        awaitState(box, PlayerState.PLAYING);
        full.fx.run(box::toggle);
        awaitState(box, PlayerState.PAUSED);
        full.fx.run(() -> box.volume(10));
        full.fx.run(() -> box.volume(35));
        full.fx.await("the volume", () -> is(box, one -> one.volume() == 35));
        full.fx.run(() -> box.choose(null));
        assertTrue(full.fx.get(() -> box.player().get() == null));
        full.fx.run(box::close);
    }

    private static boolean is(BoxModel box, Predicate<PlayerView> how) {
        PlayerView now = box.player().get();
        return now != null && how.test(now);
    }

    private void awaitState(BoxModel box, PlayerState state) {
        full.fx.await(state.name(), () -> is(box, one -> one.state() == state));
    }

    @Test
    void aBoxThatIsSwitchedOffIsNotQuietButAway() {
        letIn(1, "Kitchen");
        BoxModel box = box(full.owner);
        Device device = named("Kitchen");
        String first =
                full.fx.get(
                        () -> {
                            box.choose(device);
                            return box.state();
                        });
        assertEquals(Texts.text("box.asking"), first);
        full.fx.await("the box", () -> box.player().get() != null);
        assertEquals(Texts.text("box.away"), full.fx.get(box::state));
        full.fx.run(box::close);
    }

    @Test
    void aVolumeIsForTheBoxThatWasShownWhenItWasSet() {
        DeviceId kitchen = letIn(1, "Kitchen");
        DeviceId hall = letIn(2, "Hall");
        Playback door = full.hub.playback().playback();
        door.connect(full.owner, new TestPlayer(kitchen, PlayerKind.BOX, door), "Kitchen");
        door.connect(full.owner, new TestPlayer(hall, PlayerKind.BOX, door), "Hall");
        int before = door.player(full.owner, hall).volume();
        BoxModel box = box(full.owner);
        Device one = named("Kitchen");
        Device other = named("Hall");
        full.fx.run(
                () -> {
                    box.choose(one);
                    box.volume(before + 7);
                    box.choose(other);
                });
        full.fx.await("its volume", () -> door.player(full.owner, kitchen).volume() == before + 7);
        assertEquals(before, door.player(full.owner, hall).volume());
        full.fx.run(box::close);
    }

    @Test
    void whoeverIsChosenMeanwhileStaysChosenWhenAnotherIsIn() {
        boxes.knock(1, "one");
        boxes.knock(2, "two");
        full.fx.await("both", () -> knocks.count().getValue() == 2);
        Arrival one = full.fx.get(() -> knocks.arrivals().get().getFirst());
        Arrival other = full.fx.get(() -> knocks.arrivals().get().getLast());
        full.fx.run(
                () -> {
                    letIn.choose(one);
                    letIn.name().set("Kitchen");
                    letIn.letIn();
                    letIn.choose(other);
                });
        full.fx.await("one less", () -> knocks.count().getValue() == 1);
        full.fx.run(() -> {});
        assertEquals(
                other.id(), full.fx.get(() -> Objects.requireNonNull(letIn.chosen().get()).id()));
    }

    @Test
    void aBoxThatIsAwaySaysSoInsteadOfSounding() {
        letIn(1, "Kitchen");
        BoxModel box = box(full.owner);
        Device device = named("Kitchen");
        full.fx.run(() -> box.choose(device));
        full.fx.run(box::tone);
        full.fx.await("why", () -> box.fault().get().startsWith("Kitchen is not connected"));
        BoxModel auditors = box(full.hub.caller(Role.AUDITOR));
        full.fx.run(() -> auditors.choose(device));
        assertFalse(full.fx.get(auditors::whyNotTone).isEmpty());
        assertFalse(full.fx.get(auditors::whyNotSee).isEmpty());
        full.fx.run(auditors::close);
        full.fx.run(box::close);
    }

    @Test
    void whatWasSaidIsShownTheNewestLastAndSoundIsLeftOut() {
        DeviceId id = letIn(1, "Kitchen");
        boxes.talk(id, 30);
        FramesModel frames =
                full.fx.get(
                        () ->
                                new FramesModel(
                                        full.hub.boxes().care(),
                                        () -> full.owner,
                                        full.background));
        full.fx.run(() -> frames.choose(id));
        full.fx.await("the frames", () -> frames.shown().size() == 33);
        full.fx.run(() -> frames.wordsOnly().set(true));
        assertEquals(3, full.fx.get(() -> frames.shown().size()));
        assertTrue(full.fx.get(() -> frames.shown().getFirst().words()).contains("stop"));
        boxes.talk(id, 1);
        full.fx.run(frames::load);
        full.fx.await("more", () -> frames.shown().size() == 6);
        full.fx.run(frames::close);
    }

    private BoxModel box(Caller caller) {
        return full.fx.get(
                () ->
                        new BoxModel(
                                full.hub.playback().playback(),
                                full.hub.boxes().care(),
                                () -> caller,
                                full.background,
                                full.events,
                                full.toasts));
    }

    private DeviceId letIn(int number, String name) {
        String code = boxes.knock(number, "one");
        return full.hub.boxes().inbox().letIn(full.owner, code, new LetIn(name, null, null));
    }

    private Device named(String name) {
        return full.hub.fleet().fleet().devices(full.owner, Listing.FIRST).items().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
