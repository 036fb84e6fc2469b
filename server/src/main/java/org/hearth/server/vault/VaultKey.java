package org.hearth.server.vault;

import org.hearth.server.platform.config.MasterKey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key that secrets are under, derived from a master key. Immutable and thread-safe.
///
/// AES-256 in Galois/Counter Mode with a fresh random nonce of 12 bytes for each value and a tag of
/// 16 bytes behind the ciphertext. Source: NIST SP 800-38D.
final class VaultKey {
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final byte[] checkValue;
    private final SecretKeySpec aes;

    private VaultKey(byte[] derived) {
        id = HexFormat.of().formatHex(hash("id", derived), 0, ID_BYTES);
        checkValue = hash("check", derived);
        aes = new SecretKeySpec(derived, "AES");
    }

    static VaultKey of(MasterKey master) {
        return new VaultKey(master.derive("vault"));
    }

    /// A short fingerprint, 16 hex digits.
    String id() {
        return id;
    }

    /// Recognises the key without telling anything of it.
    byte[] checkValue() {
        return checkValue.clone();
    }

    boolean matches(VaultKeyRow row) {
        return row.id.equals(id) && MessageDigest.isEqual(row.checkValue, checkValue);
    }

    /// Puts a value into its row, whose id, owner and name are set already.
    void seal(SecretRow row, byte[] value) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            row.ciphertext = cipher(Cipher.ENCRYPT_MODE, row, nonce).doFinal(value);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every JDK", impossible);
        }
        row.nonce = nonce;
        row.keyId = id;
    }

    /// The value of a row; empty when it is under another key, was changed, or is of another row.
    Optional<byte[]> open(SecretRow row) {
        if (!row.keyId.equals(id)) return Optional.empty();
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, row, row.nonce).doFinal(row.ciphertext));
        } catch (AEADBadTagException damaged) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every JDK", impossible);
        }
    }

    private Cipher cipher(int mode, SecretRow row, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES_GCM);
        cipher.init(mode, aes, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.binding());
        return cipher;
    }

    private static byte[] hash(String use, byte[] derived) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(("hearth vault " + use + "\n").getBytes(StandardCharsets.US_ASCII));
            return sha.digest(derived);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    /// Never shows the key.
    @Override
    public String toString() {
        return "VaultKey[" + id + "]";
    }
}
