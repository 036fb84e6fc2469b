package org.hearth.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import org.hearth.server.access.Client;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.Scope;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.HardwareKind;
import org.hearth.server.fleet.NewHardware;
import org.hearth.server.fleet.NewPairing;
import org.hearth.server.platform.audit.AuditQuery;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Denied;
import org.hearth.ui.testing.FxQueue;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.FxEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

class PairingModelTest {
    @TempDir Path folder;
    private final FxQueue fx = new FxQueue();
    private final TestHub hub = new TestHub();
    private final Background background = new Background(fx, _ -> {});

    @AfterEach
    void end() {
        background.close();
        hub.close();
        fx.close();
    }

    @Test
    void theCodeIsShownInTwoGroupsWithTheTimeThatIsLeft() {
        PairingModel pairing = started(hub.clock());
        assertTrue(fx.get(pairing.code()::get).matches("[A-Z2-9]{3}\u2002[A-Z2-9]{3}"));
        assertTrue(fx.get(pairing.left()::get).matches("9:5\\d|10:00"));
    }

    @Test
    void aPhoneThatComesInIsNamed() {
        PairingModel pairing = started(hub.clock());
        String typed =
                fx.get(pairing.code()::get)
                        .replace("\u2002", "")
                        .toLowerCase(java.util.Locale.ROOT);
        Client phone = new Client("Ben’s phone", Client.Type.PHONE);
        hub.fleet().fleet().completePairing(typed, phone, Origin.HERE);
        fx.await("the phone", () -> pairing.state().get() == PairingModel.State.CAME);
        assertEquals("Ben’s phone", fx.get(pairing.arrival()::get));
    }

    @Test
    void whatElseComesToTheHouseIsNotTakenForThePhone() {
        Caller owner = hub.signInOwner(folder);
        Person mia = hub.access().people().add(owner, child("Mia", owner.person()));
        PairingModel pairing = fx.get(() -> pairing(owner, hub.clock()));
        fx.run(() -> pairing.choose(mia.id()));
        fx.run(pairing::start);
        fx.await("a code", () -> pairing.state().get() == PairingModel.State.WAITING);
        Fleet fleet = hub.fleet().fleet();
        hub.fleet().hardware().add(owner, box(mia.id()));
        String other = fleet.startPairing(owner, new NewPairing(Scope.MEMBER, null, null)).code();
        fleet.completePairing(other, new Client("Anna’s TV", Client.Type.TV), Origin.HERE);
        String code = fx.get(pairing.code()::get).replace("\u2002", "");
        fleet.completePairing(code, new Client("Mia’s tablet", Client.Type.TABLET), Origin.HERE);
        fx.await("the tablet", () -> pairing.state().get() == PairingModel.State.CAME);
        assertEquals("Mia’s tablet", fx.get(pairing.arrival()::get));
        fx.run(pairing::stop);
        background.close();
        assertEquals("", fx.get(pairing.problem()::get));
    }

    @Test
    void aCodeThatSomethingElseOfThePersonSeemedToComeByIsStillTakenBack() {
        Caller owner = hub.signInOwner(folder);
        PairingModel pairing = fx.get(() -> pairing(owner, hub.clock()));
        fx.run(pairing::start);
        fx.await("a code", () -> pairing.state().get() == PairingModel.State.WAITING);
        String code = fx.get(pairing.code()::get).replace("\u2002", "");
        Fleet fleet = hub.fleet().fleet();
        String other = fleet.startPairing(owner, new NewPairing(Scope.MEMBER, null, null)).code();
        Client phone = new Client("Phone", Client.Type.PHONE);
        fleet.completePairing(other, phone, Origin.HERE);
        fx.await("a phone", () -> pairing.state().get() == PairingModel.State.CAME);
        fx.run(pairing::stop);
        requireTakenBack(code, phone);
    }

    @Test
    void aScopeIsChosenForOnePhoneOnly() {
        Caller owner = hub.signInOwner(folder);
        PairingModel pairing = fx.get(() -> pairing(owner, hub.clock()));
        fx.run(() -> start(pairing, Scope.ADMIN));
        fx.await("a code", () -> pairing.state().get() == PairingModel.State.WAITING);
        fx.run(pairing::stop);
        assertEquals(Scope.ADMIN, fx.get(pairing.scope()::get));
        fx.run(() -> pairing.choose(owner.person()));
        assertEquals(Scope.MEMBER, fx.get(pairing.scope()::get));
        assertFalse(fx.get(pairing.takesGuests()::get));
        fx.run(() -> start(pairing, Scope.ADMIN));
        fx.await("another", () -> pairing.state().get() == PairingModel.State.WAITING);
        String code = fx.get(pairing.code()::get).replace("\u2002", "");
        Client phone = new Client("Phone", Client.Type.PHONE);
        hub.fleet().fleet().completePairing(code, phone, Origin.HERE);
        fx.await("the phone", () -> pairing.state().get() == PairingModel.State.CAME);
        assertEquals(Scope.MEMBER, fx.get(pairing.scope()::get));
    }

    private static void start(PairingModel pairing, Scope scope) {
        pairing.scope().set(scope);
        pairing.start();
    }

    private static NewPerson child(String name, PersonId parent) {
        return new NewPerson(name, null, PersonKind.CHILD, null, List.of(parent), null, null, null);
    }

    private static NewHardware box(PersonId person) {
        String mac = "02:48:65:61:00:01";
        return new NewHardware(HardwareKind.ESP32_MUSIC_BOX, mac, "client", "Box", person, null);
    }

    @Test
    void aCodeIsPutAwayWhenItsTimeIsOver() {
        InstantSource later = () -> hub.clock().instant().plus(Duration.ofMinutes(11));
        PairingModel pairing = asked(later);
        fx.await("the end", () -> pairing.state().get() == PairingModel.State.EXPIRED);
    }

    @Test
    void aCodeThatComesAfterSomebodyElseWasChosenIsNotShown() {
        Caller owner = hub.signInOwner(folder);
        PairingModel pairing = fx.get(() -> pairing(owner, hub.clock()));
        fx.run(
                () -> {
                    pairing.start();
                    pairing.choose(owner.person());
                });
        background.close();
        assertEquals(PairingModel.State.IDLE, fx.get(pairing.state()::get));
        assertEquals("", fx.get(pairing.code()::get));
    }

    @Test
    void theLinkIsThatOfTheCode() throws NotFoundException {
        PairingModel pairing = started(hub.clock());
        String link = fx.get(pairing.link()::get);
        assertTrue(link.startsWith("http://192.0.2.7:8420/pair#"), link);
        assertEquals(link, read(fx.get(() -> QrCode.of(link, 260))));
    }

    @Test
    void aCodeThatIsPutAwayLetsNobodyInAnyMore() {
        PairingModel pairing = started(hub.clock());
        String code = fx.get(pairing.code()::get).replace("\u2002", "");
        fx.run(pairing::stop);
        Client phone = new Client("Phone", Client.Type.PHONE);
        requireTakenBack(code, phone);
        assertEquals(PairingModel.State.IDLE, fx.get(pairing.state()::get));
        assertEquals("", fx.get(pairing.link()::get));
    }

    @Test
    void anotherCodeIsForTheSameGuestAndTakesTheFirstBack() {
        Caller owner = hub.signInOwner(folder);
        PairingModel pairing = fx.get(() -> pairing(owner, hub.clock()));
        fx.run(() -> pairing.stay().name().set(" Ruth "));
        fx.run(() -> start(pairing, Scope.GUEST));
        fx.await("a code", () -> pairing.state().get() == PairingModel.State.WAITING);
        String first = fx.get(pairing.code()::get);
        fx.run(pairing::another);
        fx.await("another", () -> !pairing.code().get().equals(first));
        Client phone = new Client("Phone", Client.Type.PHONE);
        requireTakenBack(first.replace("\u2002", ""), phone);
        List<Person> guests =
                hub.access().people().people(owner, Listing.FIRST).items().stream()
                        .filter(one -> one.kind() == PersonKind.GUEST)
                        .toList();
        assertEquals(List.of("Ruth"), guests.stream().map(Person::name).toList());
    }

    @Test
    void aGuestWithoutANameOrADayIsAskedFor() {
        Caller owner = hub.signInOwner(folder);
        PairingModel pairing = fx.get(() -> pairing(owner, hub.clock()));
        fx.run(() -> start(pairing, Scope.GUEST));
        assertEquals("Please say who comes.", fx.get(pairing.problem()::get));
        fx.run(() -> pairing.stay().name().set("Ruth"));
        fx.run(() -> pairing.stay().end().set(GuestStay.End.DAY));
        fx.run(() -> start(pairing, Scope.GUEST));
        assertEquals("Please choose a day that is still to come.", fx.get(pairing.problem()::get));
        assertEquals(PairingModel.State.IDLE, fx.get(pairing.state()::get));
    }

    private void requireTakenBack(String code, Client phone) {
        AuditQuery query =
                new AuditQuery(
                        new AuditQuery.What("pairing.cancel", null, null, null, null),
                        AuditQuery.Who.ANY,
                        AuditQuery.When.EVER,
                        Listing.FIRST);
        Caller auditor = hub.caller(Role.AUDITOR);
        fx.await("the act", () -> hub.audit().log().events(auditor, query).total() == 1);
        Denied refused =
                assertThrows(
                        Denied.class,
                        () -> hub.fleet().fleet().completePairing(code, phone, Origin.HERE));
        assertEquals("This code was taken back. Ask for a new one.", refused.getMessage());
    }

    private static String read(Image picture) throws NotFoundException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }

    private PairingModel started(InstantSource clock) {
        PairingModel pairing = asked(clock);
        fx.await("a code", () -> pairing.state().get() == PairingModel.State.WAITING);
        return pairing;
    }

    private PairingModel asked(InstantSource clock) {
        Caller owner = hub.signInOwner(folder);
        return fx.get(
                () -> {
                    PairingModel pairing = pairing(owner, clock);
                    pairing.start();
                    return pairing;
                });
    }

    private PairingModel pairing(Caller owner, InstantSource clock) {
        return new PairingModel(
                hub.fleet().fleet(),
                () -> owner,
                background,
                new FxEvents(hub.bus(), background),
                clock);
    }
}
