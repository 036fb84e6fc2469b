package org.hearth.server.platform.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class BodyRoomTest {
    private static final int LARGE = 1 << 20;
    private static final int FORM = 1_000;

    private final BodyRoom room = new BodyRoom(2 * LARGE);

    @Test
    void largeBodiesFindNoRoomOnceItIsFullAndAgainWhenOneHasGone() {
        assertTrue(room.take(LARGE));
        assertTrue(room.take(LARGE));
        assertFalse(room.take(LARGE));
        room.giveBack(LARGE);
        assertTrue(room.take(LARGE));
        assertFalse(room.take(LARGE));
    }

    @Test
    void aFormIsLetInHoweverFullItIs() {
        assertTrue(room.take(2 * LARGE));
        assertTrue(room.take(FORM));
        room.giveBack(FORM);
        assertFalse(room.take(LARGE));
    }
}
