package org.hearth.server.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConflictTest {
    @Test
    void aStaleVersionSaysWhatToDo() {
        Conflict.unlessPresent("The list", 3, 3);

        Conflict stale =
                assertThrows(Conflict.class, () -> Conflict.unlessPresent("The list", 2, 3));
        assertEquals(
                "The list was changed meanwhile. Load it again and repeat.", stale.getMessage());
    }
}
