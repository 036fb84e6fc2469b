package org.hearth.server.platform.config;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The household's one secret, from which the keys for different uses are derived. Immutable and
/// thread-safe. Where it is kept is the matter of [HouseKeys].
public final class MasterKey {
    private static final int BYTES = 32;

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /// A new one from the system's randomness.
    public static MasterKey fresh() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new MasterKey(key);
    }

    /// The key that 64 hex digits stand for; empty for any other text.
    public static Optional<MasterKey> of(String hex) {
        return hex.matches("[0-9a-fA-F]{64}")
                ? Optional.of(new MasterKey(HexFormat.of().parseHex(hex)))
                : Optional.empty();
    }

    /// 32 bytes for one use; another use gets unrelated ones.
    ///
    /// @param use such as `links`
    public byte[] derive(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", missing);
        }
    }

    /// As it stands in its file.
    String hex() {
        return HexFormat.of().formatHex(key);
    }

    /// Never shows the key.
    @Override
    public String toString() {
        return "MasterKey[•••]";
    }
}
