package org.hearth.server.platform.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OriginTest {
    @Test
    void aNameThatNoRecordCouldKeepIsMended() {
        Origin stranger = new Origin("192.0.2.7", "a\0b" + "c".repeat(300));

        assertEquals("ab" + "c".repeat(198), stranger.userAgent());
    }
}
