package org.hearth.migrations.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

final class BinariesTest {
    @TempDir Path folder;

    @Test
    void twoThatUnpackAtTheSameTimeBothGetWorkingPrograms() throws Exception {
        Callable<Binaries> unpack = () -> Binaries.unpackedUnder(folder);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = threads.invokeAll(List.of(unpack, unpack));
            assertEquals(both.getFirst().get(), both.getLast().get());
        }
        Binaries binaries = Binaries.unpackedUnder(folder);
        try (var left = Files.list(folder)) {
            assertEquals(List.of(binaries.folder()), left.toList());
        }
        var version = List.of(binaries.program("postgres").toString(), "--version");
        String said = Command.run(folder, version).output();
        assertTrue(said.contains(" " + binaries.majorVersion() + "."), said);
    }

    @Test
    void anEarlierVersionIsDeletedWhenAsked() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("bin-2"));
        Path earlier = Files.createDirectory(folder.resolve("bin-1"));
        Path half = Files.createDirectory(folder.resolve("unpacking-3"));
        Path cluster = Files.createDirectory(folder.resolve("cluster"));

        new Binaries(mine).deleteOthers();

        assertFalse(Files.exists(earlier) || Files.exists(half));
        assertTrue(Files.exists(mine) && Files.exists(cluster));
    }
}
