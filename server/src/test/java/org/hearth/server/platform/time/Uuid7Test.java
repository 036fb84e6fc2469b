package org.hearth.server.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

class Uuid7Test {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void anIdSaysItsVersionAndItsMoment() {
        UUID id = Uuid7.next(InstantSource.fixed(NOON));

        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(NOON.toEpochMilli(), id.getMostSignificantBits() >>> 16);
    }

    @Test
    void idsOfLaterMomentsComeLater() {
        String before = Uuid7.next(InstantSource.fixed(NOON)).toString();
        String after = Uuid7.next(InstantSource.fixed(NOON.plusMillis(1))).toString();

        assertTrue(before.compareTo(after) < 0);
    }
}
