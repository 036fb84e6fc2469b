package org.hearth.migrations.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class ServerLogTest {
    @TempDir Path folder;

    @Test
    void aLogThatGrewIsMovedAsideAndBeginsAnew() throws IOException {
        ServerLog log = ServerLog.in(folder);
        Files.writeString(log.file(), "x".repeat(3 << 20));
        log.keepSmall();
        assertEquals(0, log.size());
        assertEquals(3 << 20, Files.size(folder.resolve("postgres.log.1")));
    }

    @Test
    void onlyTheEndOfWhatIsNewIsQuoted() throws IOException {
        ServerLog log = ServerLog.in(folder);
        assertEquals("", log.since(0));
        Files.writeString(log.file(), "old\n");
        long position = log.size();
        Files.writeString(log.file(), "old\nnew\n");
        assertEquals("new", log.since(position));
        Files.writeString(log.file(), "long ".repeat(9000) + "last");
        assertTrue(log.since(0).length() <= 2000 && log.since(0).endsWith("last"));
    }
}
