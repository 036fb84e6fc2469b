package org.hearth.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.Road;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.nio.file.Path;

/// What holds while the database is away.
final class SettingsAwayTest {
    private static final Setting<Integer> VOLUME =
            Setting.percent("test.volume", 40, "How loud it begins");

    @TempDir private Path data;

    @Test
    void whatHeldLastHoldsOn() throws IOException {
        Road road = new Road();
        try (TestHouse house = new TestHouse(data, road::to)) {
            Settings settings = house.settings().settings();
            settings.declare(VOLUME);
            Caller owner = house.owner();
            var quiet = JsonNodeFactory.instance.numberNode(20);
            settings.set(owner, VOLUME.key(), Extent.HOUSEHOLD, quiet, null);
            assertEquals(20, settings.value(VOLUME));

            road.tear();
            Await.until("the database away", () -> !house.database().isUp());
            assertEquals(20, settings.value(VOLUME));
            assertThrows(
                    Busy.class,
                    () -> settings.reset(Caller.system("test"), VOLUME.key(), Extent.HOUSEHOLD));
            assertEquals(20, settings.value(VOLUME));

            road.mend();
            Await.until("the database back", () -> house.database().isUp());
            settings.reset(owner, VOLUME.key(), Extent.HOUSEHOLD);
            assertEquals(40, settings.value(VOLUME));
        } finally {
            road.close();
        }
    }

    @Test
    void aChangeThatCannotBeReadAgainLeavesWhatHeldLast() throws IOException {
        Road road = new Road();
        try (TestHouse house = new TestHouse(data, road::to)) {
            KnownValues memory = new KnownValues(house.platform().tx());
            assertEquals(0, memory.of(VOLUME.key()).size());
            road.tear();
            Await.until("the database away", () -> !house.database().isUp());
            memory.changed();
            assertEquals(0, memory.of(VOLUME.key()).size());
            road.mend();
            Await.until("the database back", () -> house.database().isUp());
        } finally {
            road.close();
        }
    }
}
