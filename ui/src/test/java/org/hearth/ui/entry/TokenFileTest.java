package org.hearth.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

class TokenFileTest {
    @TempDir Path folder;

    @Test
    void theTokenIsReadableForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("console/token");
        new TokenFile(file).write("secret");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(Optional.of("secret"), new TokenFile(file).read());
    }

    @Test
    void aTokenThatOthersCouldReadIsForgotten() throws IOException {
        Path file = folder.resolve("token");
        new TokenFile(file).write("secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(Optional.empty(), new TokenFile(file).read());
        assertFalse(Files.exists(file));
    }

    @Test
    void aNewTokenReplacesTheOldOne() {
        TokenFile file = new TokenFile(folder.resolve("token"));
        file.write("old");
        file.write("new");
        assertEquals(Optional.of("new"), file.read());
        file.forget();
        assertEquals(Optional.empty(), file.read());
    }
}
