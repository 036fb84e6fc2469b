package org.hearth.server.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LikeTest {
    @Test
    void whatSomebodyTypedStandsForItself() {
        assertEquals("%100!% wow!! a!_b%", Like.containing("100% wow! a_b"));
        assertEquals("a!_b/%", Like.beginning("a_b/"));
        assertEquals("%", Like.beginning(""));
    }
}
