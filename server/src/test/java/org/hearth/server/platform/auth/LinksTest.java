package org.hearth.server.platform.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.problem.Denied;
import org.hearth.server.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Set;

class LinksTest {
    private static final String PATH = "/api/media/1/stream";
    private final TestClock clock = new TestClock();
    private final Links links = new Links(new byte[32], clock);
    private final String signature = links.sign(PATH, Duration.ofHours(1)).split("sig=", 2)[1];

    @Test
    void aLinkOpensOneThingOnly() {
        Caller caller = links.open(PATH, signature, Permission.MEDIA_READ);

        assertEquals(Set.of(Permission.MEDIA_READ), caller.permissions());
    }

    @Test
    void aLinkEndsWithItsTime() {
        clock.pass(Duration.ofMinutes(61));

        assertRefused(PATH, signature);
    }

    @Test
    void aLinkOpensNoOtherPath() {
        assertRefused("/api/media/2/stream", signature);
    }

    @Test
    void anotherHouseholdsLinkOpensNothing() {
        byte[] other = new byte[32];
        other[0] = 1;
        String foreign = new Links(other, clock).sign(PATH, Duration.ofHours(1));

        assertRefused(PATH, foreign.split("sig=", 2)[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 !", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void nonsenseOpensNothing(String nonsense) {
        assertRefused(PATH, nonsense);
    }

    private void assertRefused(String path, String given) {
        assertThrows(Denied.class, () -> links.open(path, given, Permission.MEDIA_READ));
    }
}
