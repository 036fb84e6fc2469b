package org.hearth.server.platform.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class BodyRoomTest {
    private static final int LARGE = 1 << 20;
    private static final int FORM = 1_000;
    private static final String PHONE = "192.0.2.1";
    private static final String TABLET = "192.0.2.2";
    private static final String TV = "192.0.2.3";

    private final BodyRoom room = new BodyRoom(8 * LARGE);

    @Test
    void largeBodiesFindNoRoomOnceItIsTakenAndAgainWhenOneHasGone() {
        assertTrue(room.take(PHONE, 4 * LARGE));
        assertFalse(room.take(PHONE, LARGE));
        room.giveBack(PHONE, LARGE);
        assertTrue(room.take(PHONE, LARGE));
    }

    @Test
    void eachAddressLeavesHalfOfWhatItFoundToOthers() {
        assertTrue(room.take(PHONE, 4 * LARGE));
        assertFalse(room.take(TABLET, 3 * LARGE));
        assertTrue(room.take(TABLET, 2 * LARGE));
        assertFalse(room.take(TABLET, LARGE));
        assertTrue(room.take(TV, LARGE));
        assertFalse(room.take(TV, LARGE));
    }

    @Test
    void whoHadMuchHasToWaitOnceOthersHaveCome() {
        assertTrue(room.take(PHONE, 3 * LARGE));
        assertTrue(room.take(TABLET, 2 * LARGE));
        assertFalse(room.take(PHONE, LARGE));
        room.giveBack(TABLET, 2 * LARGE);
        assertTrue(room.take(PHONE, LARGE));
    }

    @Test
    void aFormIsLetInHoweverFullItIs() {
        assertTrue(room.take(PHONE, 4 * LARGE));
        assertTrue(room.take(PHONE, FORM));
        room.giveBack(PHONE, FORM);
        assertFalse(room.take(PHONE, LARGE));
    }
}
