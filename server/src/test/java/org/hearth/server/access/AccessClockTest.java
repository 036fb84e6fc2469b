package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Authenticator;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestClock;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;

/// The computer's clock jumps by an hour.
class AccessClockTest {
    @TempDir Path data;

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aTokenIsGoodAndOneThatWasEndedIsNot(int hours) {
        try (TestHouse house = new TestHouse(data)) {
            Authenticator doorman = house.access().authenticator();
            String token =
                    house.access()
                            .household()
                            .createToken(
                                    Caller.system("test"), "tv", Role.VIEWER, Duration.ofDays(1));
            assertTrue(doorman.authenticate(token, Origin.HERE).isPresent());
            house.clock().pass(Duration.ofHours(hours));
            assertTrue(doorman.authenticate(token, Origin.HERE).isPresent());

            house.clock().pass(Duration.ofHours(hours));
            assertEquals(
                    1, new Rows(house.database()).change("UPDATE sessions SET ended_at = now()"));
            assertTrue(doorman.authenticate(token, Origin.HERE).isEmpty());
        }
    }

    @Test
    void nobodyWaitsLongerBecauseTheClockWasPutBack() {
        TestClock clock = new TestClock();
        Throttle throttle = new Throttle(1, clock);
        for (int tries = 0; tries < 20; tries++) {
            clock.pass(Duration.ofMinutes(15));
            throttle.take("ada");
        }
        assertThrows(Busy.class, () -> throttle.check("ada"));
        clock.pass(Duration.ofHours(-1));
        assertDoesNotThrow(() -> throttle.check("ada"));
        throttle.take("ada");
        assertThrows(Busy.class, () -> throttle.check("ada"));
    }
}
