package org.hearth.server.platform.auth;

import org.hearth.server.platform.problem.Denied;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs paths for a while, so that a player can fetch one file without a token. Thread-safe.
///
/// A signature is base64url of 8 bytes of expiry (Unix seconds, big-endian) and the first 16 bytes
/// of HMAC-SHA-256 over expiry and path.
public final class Links {
    private static final String HMAC = "HmacSHA256";
    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;
    private final InstantSource clock;

    /// @param key 32 bytes known to this household's hubs only
    public Links(byte[] key, InstantSource clock) {
        this.key = new SecretKeySpec(key, HMAC);
        this.clock = clock;
    }

    /// The path with a signature that is good for so long.
    public String sign(String path, Duration life) {
        long expiry = clock.instant().plus(life).getEpochSecond();
        byte[] signature =
                ByteBuffer.allocate(Long.BYTES + MAC_BYTES)
                        .putLong(expiry)
                        .put(mac(expiry, path), 0, MAC_BYTES)
                        .array();
        return path + "?sig=" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /// A caller who may do this one thing; throws [Denied] when the signature is wrong or too old.
    public Caller open(String path, String signature, Permission permission) {
        byte[] bytes = decode(signature);
        long expiry = ByteBuffer.wrap(bytes).getLong();
        byte[] expected = Arrays.copyOf(mac(expiry, path), MAC_BYTES);
        byte[] given = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
        boolean isGood = MessageDigest.isEqual(expected, given);
        if (!isGood || clock.instant().isAfter(Instant.ofEpochSecond(expiry))) throw expired();
        return Caller.link(permission);
    }

    private static byte[] decode(String signature) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(signature);
            if (bytes.length != Long.BYTES + MAC_BYTES) throw expired();
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw expired();
        }
    }

    private static Denied expired() {
        return new Denied("This link is too old or was changed. Open the item again.");
    }

    private byte[] mac(long expiry, String path) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(expiry).array());
            return mac.doFinal(path.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", missing);
        }
    }
}
