package org.hearth.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.access.Client;
import org.hearth.server.access.Scope;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.NewPairing;
import org.hearth.server.platform.audit.AuditEvent;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Denied;
import org.hearth.ui.testing.FxQueue;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.FxEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class LatelyModelTest {
    private static final Client PHONE = new Client("Ben's phone", Client.Type.PHONE);
    private static final Origin HALL = new Origin("192.0.2.30", null);
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
    void whoCameAndWhoTriedInVainIsTheNewestFirst() {
        Caller owner = hub.signInOwner(folder);
        Fleet fleet = hub.fleet().fleet();
        String code = fleet.startPairing(owner, new NewPairing(Scope.MEMBER, null, null)).code();
        assertThrows(Denied.class, () -> fleet.completePairing("WRXNGY", PHONE, HALL));
        LatelyModel lately = fx.get(() -> lately(owner));
        fleet.completePairing(code, PHONE, HALL);

        fx.await("both", () -> lately.acts().size() == 2);
        assertEquals(
                List.of("device.pair by Anna Berg from 192.0.2.30", "wrong code from 192.0.2.30"),
                fx.get(() -> lately.acts().stream().map(LatelyModelTest::told).toList()));
        fx.run(lately::close);
    }

    @Test
    void whoHasNotAskedYetDoesNotSayNobody() {
        Caller owner = hub.signInOwner(folder);
        boolean isLoaded =
                fx.get(
                        () -> {
                            LatelyModel lately = lately(owner);
                            boolean isAnswered = lately.loaded().get();
                            lately.close();
                            return isAnswered;
                        });
        assertFalse(isLoaded);
    }

    @Test
    void whoMayNotReadTheRecordIsToldSo() {
        LatelyModel lately = fx.get(() -> lately(hub.caller(Role.VIEWER)));
        assertEquals(
                Optional.of("This is not yours to do. Ask somebody who may read the record."),
                fx.get(lately::whyNot));
        fx.run(lately::close);
    }

    private static String told(AuditEvent act) {
        String from = " from " + act.actorContext().ipAddress();
        return act.details() == null
                ? act.reason() + from
                : act.action() + " by " + act.details().get("invitedBy") + from;
    }

    private LatelyModel lately(Caller caller) {
        return new LatelyModel(
                hub.audit().log(), () -> caller, background, new FxEvents(hub.bus(), background));
    }
}
