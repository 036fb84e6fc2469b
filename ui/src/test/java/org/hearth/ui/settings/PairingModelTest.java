package org.hearth.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Client;
import org.hearth.server.access.Scope;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
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
                    pairing.start(Scope.MEMBER);
                    pairing.choose(owner.person());
                });
        background.close();
        assertEquals(PairingModel.State.IDLE, fx.get(pairing.state()::get));
        assertEquals("", fx.get(pairing.code()::get));
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
                    pairing.start(Scope.MEMBER);
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
