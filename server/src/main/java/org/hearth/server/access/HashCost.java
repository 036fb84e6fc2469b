package org.hearth.server.access;

/// What one try at a password costs, the hub and whoever guesses.
///
/// @param memoryKib that hashing fills, 8 at least
/// @param passes over it, 1 at least
public record HashCost(int memoryKib, int passes) {
    /// 19 MiB, 2 passes: OWASP Password Storage Cheat Sheet, Argon2id.
    public static final HashCost STANDARD = new HashCost(19 * 1024, 2);

    /// Throws when it is less than Argon2 can do, RFC 9106, 3.1.
    public HashCost {
        if (memoryKib < 8 || passes < 1) throw new IllegalArgumentException("too cheap to hash");
    }
}
