package org.hearth.server.platform.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

class HouseKeysTest {
    @TempDir Path data;

    @Test
    void theKeyIsMadeOnceAndForTheHubAlone() throws IOException {
        String made = HouseKeys.in(data).current().hex();

        assertEquals(made, HouseKeys.in(data).current().hex());
        assertEquals(made + "\n", Files.readString(data.resolve("secrets.key")));
        assertEquals("rw-------", mode("secrets.key"));
        try (Stream<Path> files = Files.list(data)) {
            assertEquals(1, files.count(), "something was left over");
        }
    }

    @Test
    void twoThatStartAtOnceTakeTheSameKey() throws Exception {
        Callable<String> start = () -> HouseKeys.in(data).current().hex();
        Set<String> seen = new HashSet<>();
        try (var starts = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : starts.invokeAll(java.util.Collections.nCopies(16, start))) {
                seen.add(one.get());
            }
        }

        assertEquals(Set.of(HouseKeys.in(data).current().hex()), seen);
    }

    @Test
    void theNextKeyTakesThePlaceOfThePresentOne() throws IOException {
        String present = HouseKeys.in(data).current().hex();
        KeyFile file = HouseKeys.in(data).file().orElseThrow();
        String next = file.prepare().hex();

        assertEquals("rw-------", mode("secrets.key.next"));
        assertEquals(present, HouseKeys.in(data).current().hex());
        assertEquals(next, file.next().orElseThrow().hex());
        file.promote();
        assertEquals(next, HouseKeys.in(data).current().hex());
        assertEquals("rw-------", mode("secrets.key"));
        assertTrue(file.next().isEmpty());
    }

    @Test
    void aNextKeyIsNeverWrittenOver() throws IOException {
        KeyFile file = HouseKeys.in(data).file().orElseThrow();
        String next = file.prepare().hex();

        assertThrows(FileAlreadyExistsException.class, file::prepare);
        assertEquals(next, file.next().orElseThrow().hex());
    }

    @Test
    void halfAKeyIsNone() throws IOException {
        Files.writeString(data.resolve("secrets.key.next"), "5e".repeat(31));
        assertTrue(HouseKeys.in(data).file().orElseThrow().next().isEmpty());

        Files.writeString(data.resolve("secrets.key"), "5e".repeat(31));
        assertThrows(IOException.class, () -> HouseKeys.in(data).current());
    }

    @Test
    void withoutAKeyLinksAreGoodForThisRunAlone() throws IOException {
        Files.createDirectory(data.resolve("secrets.key"));
        byte[] first = HouseKeys.in(data).forLinks();

        assertFalse(java.util.Arrays.equals(first, HouseKeys.in(data).forLinks()));
    }

    @Test
    void linksAreSignedAlikeUnderTheSameKey() {
        assertArrayEquals(HouseKeys.in(data).forLinks(), HouseKeys.in(data).forLinks());
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name)));
    }
}
