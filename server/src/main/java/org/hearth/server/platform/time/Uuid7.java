package org.hearth.server.platform.time;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// Makes UUIDs of version 7: 48 bits of milliseconds, then random. Thread-safe.
///
/// Layout: RFC 9562, section 5.7. Ids made within one millisecond are not ordered among themselves.
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /// A new id, stamped with the clock's present.
    public static UUID next(InstantSource clock) {
        long random = RANDOM.nextLong();
        long high = clock.millis() << 16 | 0x7000L | random >>> 52;
        long low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
