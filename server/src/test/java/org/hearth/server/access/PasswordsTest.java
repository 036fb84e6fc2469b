package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class PasswordsTest {
    private final Passwords passwords = new Passwords(HashCost.STANDARD);

    @Test
    void aPasswordIsKeptAsOwaspAdvises() {
        String hash = passwords.hash("correct horse battery");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, passwords.hash("correct horse battery"));
        assertTrue(passwords.matches("correct horse battery", hash));
        assertFalse(passwords.matches("correct horse batterY", hash));
    }

    @Test
    void whatNobodyHasSetFitsNothing() {
        assertFalse(passwords.matches("", null));
    }

    @Test
    void nothingCheaperThanArgonCanDoIsTaken() {
        assertThrows(IllegalArgumentException.class, () -> new HashCost(7, 1));
        assertThrows(IllegalArgumentException.class, () -> new HashCost(8, 0));
    }
}
