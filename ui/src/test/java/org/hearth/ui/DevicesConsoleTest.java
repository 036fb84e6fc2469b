package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.hearth.server.access.NewGrant;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.boxes.KnockingBoxes;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Level;
import org.hearth.server.media.NewRoot;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.playback.PlayRequest;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.PlayerKind;
import org.hearth.ui.look.Texts;
import org.hearth.ui.look.ThemeChoice;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.SampleFolder;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.testing.TestPlayer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class DevicesConsoleTest {
    @TempDir Path folder;
    private final TestHub hub = new TestHub();
    private KnockingBoxes boxes;
    private Caller owner;

    @BeforeEach
    void open() {
        Fx.stage();
        boxes = new KnockingBoxes(hub.boxes());
        owner = hub.signInOwner(folder);
    }

    @AfterEach
    void end() {
        hub.close();
    }

    @Test
    void aHouseWithoutBoxesIsToldHowOneComesHere() {
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.press("nav.devices");
            console.awaitText("inbox.none");
            console.awaitWords("http://192.168.1.20:8420/box/ota/");
            shoot(console, "100-devices-empty");
        }
    }

    @Test
    void aParentSeesWhoKnocksAndLetsABoxInByItsDigits() {
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.awaitText("nav.home");
            String code = boxes.knock(1, "one");
            console.awaitName("nav.waiting", Texts.text("nav.devices"), 1);
            DeviceId attic = letIn(8, "Attic", null);
            DeviceId hall = letIn(9, "Hall", null);
            boxes.knock(9, "another");
            boxes.lose(8, "client", attic);
            console.awaitName("nav.waiting", Texts.text("nav.devices"), 3);
            console.press("nav.devices");
            String digits = code.substring(0, 3) + " " + code.substring(3);
            console.awaitWords(digits);
            console.awaitText("inbox.why.lost_key", "Attic");
            console.awaitText("inbox.why.other_client", "Hall");
            shoot(console, "101-inbox");
            console.type("inbox.digits", digits);
            console.press("inbox.find");
            console.awaitText("inbox.name");
            console.type("inbox.name", "Kitchen");
            shoot(console, "102-inbox-form");
            boxes.knock(2, "two");
            console.awaitName("nav.waiting", Texts.text("nav.devices"), 4);
            console.press("inbox.letInNow");
            console.awaitText("inbox.isIn", "Kitchen");
            console.awaitWords("Kitchen");
            console.awaitName("nav.waiting", Texts.text("nav.devices"), 3);
            console.press("inbox.dismissThis", "bread-compact-wifi", "02:48:65:61:00:02");
            console.awaitName("nav.waiting", Texts.text("nav.devices"), 2);
            console.press("inbox.letInThis", "bread-compact-wifi", "02:48:65:61:00:08");
            console.press("inbox.letInAgainNow");
            console.awaitText("inbox.letInAgain");
            assertNotNull(hub.fleet().fleet().device(owner, hall));
        }
    }

    @Test
    void aBoxShowsWhatItDoesWhatHappenedAndWhatWasSaid() {
        DeviceId box = kitchenBox();
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.press("nav.devices");
            look(console, "Kitchen", "Music box · Kitchen", "devices.online");
            console.awaitText("box.state.playing");
            console.awaitText("devices.event.refused");
            console.awaitText("frames.to_box");
            shoot(console, "103-box");
            console.scrollDown(".device-scroll", 1);
            shoot(console, "104-box-frames");
            console.press("box.tone");
            console.awaitWords(
                    "Kitchen is not connected, so nothing can be heard there. Switch it on, and"
                            + " see that it is on the same Wi-Fi as this hub.");
            hub.fleet().fleet().disconnected(box);
            console.awaitName(
                    "devices.spoken",
                    "Kitchen",
                    "Music box · Kitchen",
                    Texts.text("devices.seen", Texts.text("ago.now")));
            assertEquals(1, chosen(console));
            DialogPane question = console.pressAsking("devices.remove");
            console.shoot("105-box-remove", question);
            console.answer(question, KeyCode.ENTER);
            console.awaitText("devices.removed", "Kitchen");
            console.awaitText("inbox.none");
        }
    }

    @Test
    void manyDevicesAreInGroups() {
        Person ben = person("Ben", PersonKind.ADULT, List.of(Role.OPERATOR));
        UUID nursery = hub.place(owner, "Nursery");
        letIn(1, "Nursery box", nursery);
        for (int i = 2; i < 30; i++) letIn(i, "Box number " + i, i % 3 == 0 ? nursery : null);
        for (int i = 0; i < 12; i++) hub.pair(ben.id());
        DeviceId pc = hub.connectPlayer(owner);
        hub.fleet().fleet().connected(pc);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.press("nav.devices");
            console.awaitWords("Box number 29");
            console.awaitWords("Ben");
            shoot(console, "106-devices-many");
            look(console, "Kitchen PC", "Console", "devices.online");
            console.awaitText("devices.of.house");
            shoot(console, "107-console");
            console.shoot("107-console", ThemeChoice.LIGHT, 700, 700);
        }
    }

    @Test
    void anAuditorSeesEverythingAndReadsWhyNothingIsTheirsToChange() {
        kitchenBox();
        boxes.knock(1, "one");
        Person rita = person("Rita", PersonKind.ADULT, List.of(Role.AUDITOR));
        hub.stay(folder, owner, rita.id());
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.press("nav.devices");
            console.awaitText("devices.choose.title");
            assertTrue(console.find("inbox.title").isDisabled());
            shoot(console, "108-auditor");
            look(console, "Kitchen", "Music box · Kitchen", "devices.online");
            console.awaitText("whyNot", Permission.DEVICE_MANAGE.deed());
            console.awaitText("whyNot", Permission.DEVICE_CONTROL.deed());
            console.awaitText("frames.to_box");
            for (String off :
                    List.of("devices.rename", "devices.move", "devices.remove", "box.tone")) {
                assertTrue(console.find(off).isDisabled(), off);
            }
            assertFalse(console.isSeen("box.state.playing"));
            shoot(console, "109-auditor-box");
            assertEquals(0, toasts(console));
        }
    }

    @Test
    void aGuestSeesTheOneDeviceThatTheyWereGiven() {
        DeviceId box = kitchenBox();
        letIn(3, "Hall", null);
        Person guest = person("Olga", PersonKind.GUEST, null);
        NewGrant see = new NewGrant(ResourceType.DEVICE, box.value(), List.of("device:read"));
        hub.access().grants().add(owner, guest.id(), see);
        hub.stay(folder, owner, guest.id());
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.press("nav.devices");
            look(console, "Kitchen", "Music box", "devices.online");
            console.awaitText("frames.to_box");
            assertFalse(console.isSeen("devices.spoken", "Hall", "Music box", "Connected"));
            assertEquals(0, toasts(console));
            console.shoot("110-guest-box", ThemeChoice.LIGHT, 1280, 800);
        }
    }

    /// Chooses a device by what its row says.
    private static void look(OpenConsole console, String name, String what, String presence) {
        console.press("devices.spoken", name, what, Texts.text(presence));
    }

    private static long chosen(OpenConsole console) {
        return Fx.get(
                () ->
                        console.root().lookupAll(".device-button").stream()
                                .filter(ToggleButton.class::isInstance)
                                .map(ToggleButton.class::cast)
                                .filter(ToggleButton::isSelected)
                                .count());
    }

    private static long toasts(OpenConsole console) {
        return Fx.get(
                () -> console.root().lookupAll(".toast").stream().filter(Node::isVisible).count());
    }

    private static void shoot(OpenConsole console, String name) {
        console.shoot(name, ThemeChoice.LIGHT, 1280, 800);
        console.shoot(name, ThemeChoice.DARK, 1280, 800);
    }

    /// A box that plays, about which something is to be told.
    private DeviceId kitchenBox() {
        DeviceId box = letIn(7, "Kitchen", hub.place(owner, "Kitchen"));
        hub.fleet().journal().note(box, Level.INFO, "key", "It was given its key.");
        hub.fleet().journal().note(box, Level.INFO, "connected", null);
        hub.fleet()
                .journal()
                .note(
                        box,
                        Level.WARN,
                        "refused",
                        "Something at 192.168.1.66 says it is this box and does not have its key.");
        hub.fleet().fleet().connected(box);
        boxes.talk(box, 60);
        Path music = SampleFolder.in(folder.resolve("music"), 1, 0);
        hub.media().roots().add(owner, new NewRoot(music.toString(), "Music"));
        hub.media().roots().scan(owner);
        Fx.await("the song", () -> hub.songs(owner).size() == 1);
        Playback door = hub.playback().playback();
        door.connect(owner, new TestPlayer(box, PlayerKind.BOX, door), "Kitchen");
        door.play(owner, box, PlayRequest.of(hub.songs(owner).getFirst().id()));
        return box;
    }

    private DeviceId letIn(int number, String name, @Nullable UUID place) {
        return boxes.letIn(owner, number, name, place);
    }

    private Person person(String name, PersonKind kind, @Nullable List<Role> roles) {
        var end = kind == PersonKind.GUEST ? hub.clock().instant().plus(Duration.ofDays(3)) : null;
        NewPerson wanted = new NewPerson(name, null, kind, roles, null, null, null, end);
        return hub.access().people().add(owner, wanted);
    }
}
