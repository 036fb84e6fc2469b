package org.hearth.server.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.hearth.server.platform.config.MasterKey;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

class VaultKeyTest {
    private static final byte[] VALUE = "sesame, open".getBytes(StandardCharsets.UTF_8);

    private final VaultKey key = VaultKey.of(MasterKey.of("5e".repeat(32)).orElseThrow());

    @Property(tries = 200)
    void whateverIsSealedOpensAgain(@ForAll byte[] value) {
        SecretRow row = row();
        key.seal(row, value);

        assertArrayEquals(value, key.open(row).orElseThrow());
    }

    @Property(tries = 200)
    void aFlippedBitDoesNotOpen(@ForAll @IntRange(max = (12 + 12 + 16) * 8 - 1) int bit) {
        SecretRow row = sealed();
        int at = bit / 8;
        byte[] hit = at < row.nonce.length ? row.nonce : row.ciphertext;
        hit[at < row.nonce.length ? at : at - row.nonce.length] ^= (byte) (1 << bit % 8);

        assertTrue(key.open(row).isEmpty());
    }

    @Property(tries = 60)
    void whatStopsEarlyDoesNotOpen(@ForAll @IntRange(max = 12 + 16 - 1) int left) {
        SecretRow row = sealed();
        row.ciphertext = Arrays.copyOf(row.ciphertext, left);

        assertTrue(key.open(row).isEmpty());
    }

    @Test
    void anotherKeyDoesNotOpenItNotEvenUnderTheSameId() {
        VaultKey other = VaultKey.of(MasterKey.fresh());
        SecretRow row = sealed();

        assertTrue(other.open(row).isEmpty());
        row.keyId = other.id();
        assertTrue(other.open(row).isEmpty());
    }

    @Test
    void theCiphertextOfAnotherRowDoesNotOpen() {
        SecretRow one = sealed();
        SecretRow other = sealed();
        one.ciphertext = other.ciphertext;
        one.nonce = other.nonce;

        assertTrue(key.open(one).isEmpty());
    }

    @Test
    void aRowThatWasGivenAnotherOwnerOrNameDoesNotOpen() {
        SecretRow renamed = sealed();
        renamed.name = "other";
        SecretRow given = sealed();
        given.ownerKind = SecretOwner.Kind.PLUGIN;
        given.ownerId = "thief";

        assertTrue(key.open(renamed).isEmpty());
        assertTrue(key.open(given).isEmpty());
    }

    @Test
    void theSameValueNeverLooksTheSame() {
        SecretRow row = sealed();
        byte[] before = row.ciphertext;
        key.seal(row, VALUE);

        assertFalse(Arrays.equals(before, row.ciphertext));
    }

    @Test
    void aKeyIsRecognisedByItsIdAndItsCheckValue() {
        VaultKeyRow known = new VaultKeyRow();
        known.id = key.id();
        known.checkValue = key.checkValue();

        assertTrue(key.matches(known));
        assertEquals(16, key.id().length());
        assertNotEquals(key.id(), VaultKey.of(MasterKey.fresh()).id());
        known.checkValue[31] ^= 1;
        assertFalse(key.matches(known));
    }

    private SecretRow sealed() {
        SecretRow row = row();
        key.seal(row, VALUE);
        return row;
    }

    private static SecretRow row() {
        SecretRow row = new SecretRow();
        row.id = UUID.randomUUID();
        row.ownerKind = SecretOwner.Kind.CORE;
        row.ownerId = "";
        row.name = "door";
        return row;
    }
}
