package org.hearth.server.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.testing.TestHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class HardwareTest {
    private static final HardwareKind BOX = HardwareKind.ESP32_MUSIC_BOX;
    private static final String MAC = "24:0a:c4:0f:7b:9c";
    private static final String CLIENT = "6f1c8b2e";
    @TempDir Path data;
    private TestHouse house;
    private Hardware hardware;
    private Caller owner;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        hardware = house.fleet().hardware();
        owner = house.caller(Role.OWNER);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aKeyIsForOneFirmwareAndKnownByItsHashOnly() {
        DeviceId box = hardware.add(owner, box(null));
        assertEquals(Optional.empty(), hardware.handOver(box, "another"));
        String lost = hardware.handOver(box, CLIENT).orElseThrow();
        String key = hardware.handOver(box, CLIENT).orElseThrow();
        assertEquals(Optional.empty(), hardware.recognise(BOX, MAC, CLIENT, lost));
        assertEquals(Optional.empty(), hardware.recognise(BOX, MAC, "another", key));
        assertEquals(Optional.of(box), hardware.recognise(BOX, MAC, CLIENT, key));
        assertEquals(Optional.empty(), hardware.handOver(box, CLIENT), "it has arrived");
        assertEquals(Optional.of(box), hardware.recognise(BOX, MAC, CLIENT, key));
    }

    @Test
    void theOldKeyIsGoodUntilTheNewOneIsHandedOver() {
        DeviceId box = hardware.add(owner, box(null));
        String old = hardware.handOver(box, CLIENT).orElseThrow();
        hardware.recognise(BOX, MAC, CLIENT, old);
        hardware.renewKey(owner, box, CLIENT);
        assertEquals(Optional.of(box), hardware.recognise(BOX, MAC, CLIENT, old));
        hardware.renewKey(owner, box, "mended");
        String fresh = hardware.handOver(box, "mended").orElseThrow();
        assertEquals(Optional.of(box), hardware.recognise(BOX, MAC, "mended", fresh));
        assertEquals(Optional.empty(), hardware.recognise(BOX, MAC, CLIENT, old));
    }

    @Test
    void nobodyLetsABoxInForSomebodyWhoReachesFurther() {
        Caller admin = house.caller(Role.ADMIN);
        assertThrows(Denied.class, () -> hardware.add(admin, box(owner.person())));
        DeviceId hers = hardware.add(owner, box(owner.person()));
        assertThrows(Denied.class, () -> hardware.renewKey(admin, hers, "another"));
        assertThrows(Denied.class, () -> hardware.add(house.caller(Role.OPERATOR), box(null)));
    }

    @Test
    void oneIsThereOnce() {
        hardware.add(owner, box(null));
        assertThrows(Conflict.class, () -> hardware.add(owner, box(null)));
    }

    @Test
    void whatHappensIsKeptWithTheDevice() {
        DeviceId box = hardware.add(owner, box(null));
        Journal journal = house.fleet().journal();
        journal.note(box, Level.INFO, "connected", null);
        journal.note(box, Level.WARN, "refused", "Something at 192.0.2.9 says it is this box.");
        List<DeviceEvent> all = journal.events(owner, box, Listing.FIRST).items();
        assertEquals(
                List.of("refused", "connected"), all.stream().map(DeviceEvent::event).toList());
        Listing searched = new Listing(50, 0, null, Listing.Direction.ASC, "192.0.2.9");
        assertEquals(1, journal.events(owner, box, searched).total());
    }

    private static NewHardware box(@Nullable PersonId person) {
        return new NewHardware(BOX, MAC, CLIENT, "Kitchen", person, null);
    }
}
