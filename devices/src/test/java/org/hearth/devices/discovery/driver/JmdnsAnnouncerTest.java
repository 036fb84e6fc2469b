package org.hearth.devices.discovery.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.hearth.devices.discovery.Announced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

class JmdnsAnnouncerTest {
    private static final Announced HOUSE =
            new Announced("0190aaaa-bbbb-7ccc-8ddd-0123456789ab", "Hearth", "0.1.0", 8420);

    @ParameterizedTest
    @CsvSource({
        "Hearth, 63, Hearth",
        "Hearth, 3, Hea",
        "Höfe, 2, H",
        "Höfe, 3, Hö",
        "🏡a, 4, 🏡",
        "🏡a, 3, ''"
    })
    void aNameEndsWhereAWholeCharacterFits(String name, int bytes, String kept) {
        assertEquals(kept, JmdnsAnnouncer.cut(name, bytes));
    }

    @Test
    void theHostIsNamedByTheHouseAndNotByTheMachine() {
        assertEquals("hearth-456789ab", JmdnsAnnouncer.hostName(HOUSE.id()));
    }

    @Test
    void aHubThatThisMachineAloneReachesIsNotAnnouncedAndHasNothingToTakeBack() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> {
                    JmdnsAnnouncer announcer = new JmdnsAnnouncer(HOUSE);
                    announcer.announceAt(List.of(InetAddress.getLoopbackAddress()));
                    announcer.close();
                });
    }
}
