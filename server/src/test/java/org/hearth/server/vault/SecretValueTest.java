package org.hearth.server.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Invalid;
import org.junit.jupiter.api.Test;

import java.util.Map;

class SecretValueTest {

    @Test
    void closingItWipesIt() {
        byte[] decrypted = SecretValue.bytes("Zürich 🔑");
        SecretValue value = SecretValue.taking(decrypted);
        char[] chars = value.chars();
        assertEquals("Zürich 🔑", new String(chars));
        value.close();

        assertArrayEquals(new char[9], chars);
        assertArrayEquals(new byte[decrypted.length], decrypted);
        assertThrows(IllegalStateException.class, value::chars);
    }

    @Test
    void itIsNeitherShownNorWrittenAsJson() {
        try (SecretValue value = SecretValue.taking(SecretValue.bytes("sesame"))) {
            assertEquals("•••", value.toString());
            Map<String, Object> answer = Map.of("key", value);
            RuntimeException refused =
                    assertThrows(
                            RuntimeException.class, () -> Json.mapper().writeValueAsString(answer));
            assertFalse(refused.toString().contains("sesame"));
        }
    }

    @Test
    void whatComesInIsNotShownEither() {
        NewSecret wanted = new NewSecret(SecretOwner.core(), "door", "sesame", null);
        SecretReplacement replacement = new SecretReplacement("sesame", null, null);

        assertEquals("NewSecret[core/door]", wanted.toString());
        assertFalse(replacement.toString().contains("sesame"));
    }

    @Test
    void halfAPairIsNoText() {
        assertThrows(Invalid.class, () -> SecretValue.bytes("\ud83d"));
    }
}
