package org.hearth.server.access;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

class FarewellTest {
    @TempDir Path data;

    @Test
    void aFarewellThatFailsIsSaidAgain() {
        AtomicInteger tries = new AtomicInteger();
        Runnable failingAtFirst =
                () -> {
                    if (tries.incrementAndGet() == 1) throw new IllegalStateException("by chance");
                };
        try (TestHouse house = new TestHouse(data);
                Farewell farewell =
                        new Farewell(house.platform().tx(), house.clock(), failingAtFirst)) {
            Instant until = house.clock().instant().plus(Duration.ofHours(1));
            house.access()
                    .people()
                    .add(
                            Caller.system("test"),
                            new NewPerson(
                                    "Ruth", null, PersonKind.GUEST, null, null, null, null, until));
            house.clock().pass(Duration.ofHours(1));

            farewell.start();

            Await.until("said again", () -> tries.get() == 2);
        }
    }
}
