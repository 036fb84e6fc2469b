package org.hearth.server.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Client;
import org.hearth.server.access.Scope;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.settings.Extent;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class FleetTest {
    private static final Client TABLET = new Client("Kitchen tablet", Client.Type.TABLET);
    private static final Origin KITCHEN = new Origin("192.0.2.20", null);
    @TempDir Path data;
    private TestHouse house;
    private Fleet fleet;
    private Caller owner;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        fleet = house.fleet().fleet();
        owner = house.caller(Role.OWNER);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aCodeLetsOneDeviceIn() {
        String code = code(Scope.MEMBER);

        Fleet.Admitted tablet = pair(code.toLowerCase(Locale.ROOT));

        assertEquals(TABLET.name(), tablet.device().name());
        assertEquals(owner.person(), tablet.device().personId());
        assertEquals(tablet.device(), fleet.device(owner, tablet.device().id()));
        assertThrows(Denied.class, () -> pair(code));
    }

    @Test
    void aCodeIsGoodForTenMinutes() {
        String code = code(Scope.MEMBER);
        house.clock().pass(Duration.ofMinutes(10));

        assertThrows(Denied.class, () -> pair(code));
    }

    @Test
    void theHouseSaysHowLongACodeIsGood() {
        JsonNode two = JsonNodeFactory.instance.numberNode(2);
        house.settings()
                .settings()
                .set(owner, Admission.CODE_LIFE.key(), Extent.HOUSEHOLD, two, null);
        String late = code(Scope.MEMBER);
        house.clock().pass(Duration.ofMinutes(2));
        assertThrows(Denied.class, () -> pair(late));
        pair(code(Scope.MEMBER));
    }

    @Test
    void whoGuessesCodesWaits() {
        String code = code(Scope.MEMBER);
        for (int tries = 0; tries < 5; tries++) assertThrows(Denied.class, () -> pair("AAAAAA"));

        assertThrows(Busy.class, () -> pair(code));
        house.clock().pass(Duration.ofMillis(1_100));
        pair(code);
    }

    @Test
    void aPairingIsASignInOnRecordWithItsDeviceAndAddress() {
        pair(code(Scope.MEMBER));

        assertEquals(
                List.of("succeeded|192.0.2.20|Kitchen tablet|pairing|" + owner.actor().name()),
                signIns("actor_name"));
    }

    @Test
    void aWrongCodeIsOnRecordWithoutTheCode() {
        String code = code(Scope.MEMBER);
        assertThrows(Denied.class, () -> pair("WRXNGY"));
        pair(code);
        assertThrows(Denied.class, () -> pair(code));

        String tried = "failed|192.0.2.20|a pairing code|null|";
        assertEquals(
                List.of(tried + "wrong code", tried + "code used before"),
                signIns("reason").stream().filter(one -> one.startsWith("failed")).toList());
        String all = new Rows(house.database()).everything();
        assertFalse(all.contains("WRXNGY") || all.contains(code));
    }

    private List<String> signIns(String more) {
        return new Rows(house.database())
                .read(
                        "SELECT outcome, ip_address, target_name, details->>'means', "
                                + more
                                + " FROM audit_events WHERE action = 'sign-in'"
                                + " AND ip_address = '192.0.2.20' ORDER BY created_at, id");
    }

    @Test
    void aDeviceGoesNoFurtherThanItsScope() {
        Caller tablet = caller(pair(code(Scope.MEMBER)));
        Caller guest = caller(pair(code(Scope.GUEST)));
        Caller own = caller(pair(code(Scope.ADMIN)));

        assertEquals(Role.OPERATOR.permissions(), tablet.permissions());
        assertFalse(tablet.may(Permission.MEDIA_MANAGE));
        assertEquals(Role.VIEWER.permissions(), guest.permissions());
        assertEquals(owner.permissions(), own.permissions());
    }

    @Test
    void aScopeGivesNothingThatThePersonHasNot() {
        Caller viewer = house.caller(Role.VIEWER);
        NewPairing forViewer = new NewPairing(Scope.ADMIN, viewer.person(), null);

        Caller tablet = caller(pair(fleet.startPairing(owner, forViewer).code()));

        assertEquals(viewer.permissions(), tablet.permissions());
    }

    @Test
    void anAdminDoesNotBecomeTheOwnerByPairingADeviceForThem() {
        Caller admin = house.caller(Role.ADMIN);

        NewPairing wide = new NewPairing(Scope.ADMIN, owner.person(), null);
        assertThrows(Denied.class, () -> fleet.startPairing(admin, wide));
        fleet.startPairing(admin, new NewPairing(Scope.MEMBER, owner.person(), null));
    }

    @Test
    void onlyWhoManagesDevicesLetsOneIn() {
        Caller operator = house.caller(Role.OPERATOR);
        NewPairing wanted = new NewPairing(Scope.GUEST, null, null);

        assertThrows(Denied.class, () -> fleet.startPairing(operator, wanted));
    }

    @Test
    void aStaleRenameIsAConflict() {
        Device tablet = pair(code(Scope.MEMBER)).device();
        DeviceChange change = new DeviceChange("Hall tablet", tablet.version());
        Device renamed = fleet.rename(owner, tablet.id(), change);

        assertEquals("Hall tablet", renamed.name());
        assertThrows(Conflict.class, () -> fleet.rename(owner, tablet.id(), change));
    }

    @Test
    void devicesHaveNoOtherOrderThanByName() {
        Listing byKind = new Listing(50, 0, "kind", Listing.Direction.ASC, null);

        Invalid refused = assertThrows(Invalid.class, () -> fleet.devices(owner, byKind));
        assertEquals("orderBy must be name.", refused.getMessage());
    }

    @Test
    void aRemovedDeviceIsSignedOut() {
        Fleet.Admitted tablet = pair(code(Scope.MEMBER));
        caller(tablet);

        fleet.remove(owner, tablet.device().id());

        assertEquals(Optional.empty(), authenticate(tablet));
        assertThrows(NotFound.class, () -> fleet.device(owner, tablet.device().id()));
    }

    @Test
    void aSignInIsOneDeviceHoweverOftenItConnects() {
        Client browser = new Client("Browser", Client.Type.WEB);

        Device first = fleet.own(owner, browser);

        assertEquals(first, fleet.own(owner, browser));
        assertEquals(List.of(first), fleet.devices(owner, Listing.FIRST).items());
    }

    @Test
    void aDeviceIsOnlineUntilItsLastConnectionEnds() {
        Device tablet = pair(code(Scope.MEMBER)).device();
        fleet.connected(tablet.id());
        fleet.connected(tablet.id());

        fleet.disconnected(tablet.id());
        assertTrue(fleet.device(owner, tablet.id()).online());
        fleet.disconnected(tablet.id());

        assertFalse(fleet.device(owner, tablet.id()).online());
    }

    @Test
    void aDeviceKeepsItsSettings() {
        Device tablet = pair(code(Scope.MEMBER)).device();
        assertEquals(Optional.empty(), fleet.config(owner, tablet.id(), "sound"));

        fleet.configure(owner, tablet.id(), "sound", "hdmi");

        assertEquals(Optional.of("hdmi"), fleet.config(owner, tablet.id(), "sound"));
    }

    @Test
    void theConsoleIsMadeOnce() {
        Device console = fleet.console(owner, "Kitchen");

        assertEquals(console, fleet.console(owner, "Other name"));
    }

    private String code(Scope scope) {
        return fleet.startPairing(owner, new NewPairing(scope, null, null)).code();
    }

    private Fleet.Admitted pair(String code) {
        return fleet.completePairing(code, TABLET, KITCHEN);
    }

    private Caller caller(Fleet.Admitted admitted) {
        return authenticate(admitted).orElseThrow();
    }

    private Optional<Caller> authenticate(Fleet.Admitted admitted) {
        return house.access().authenticator().authenticate(admitted.tokens().access(), KITCHEN);
    }
}
