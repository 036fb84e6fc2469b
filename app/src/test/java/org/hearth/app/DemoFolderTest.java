package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.config.ConfigKey;
import org.hearth.server.platform.config.ConfigReader;
import org.hearth.server.platform.config.HubConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The folder of the house that is only shown, apart from every real one.
final class DemoFolderTest {
    @TempDir private Path folder;

    @Test
    void whatIsKeptIsThereNextTimeAndForNobodyElse() throws Exception {
        Path data = folder.resolve("new/demo");
        DemoFolder first = DemoFolder.open(config(data));
        assertTrue(first.password().matches("[A-Z2-9]{12}"), first.password());
        assertFalse(first.isFurnished());
        assertEquals(null, first.keyOf(1));
        first.keepKeyOf(1, "key of the first");
        first.keepKeyOf(2, "key of the second");
        first.furnished();

        DemoFolder again = DemoFolder.open(config(data));

        assertEquals(first.password(), again.password());
        assertTrue(again.isFurnished());
        assertEquals("key of the first", again.keyOf(1));
        assertEquals("key of the second", again.keyOf(2));
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(data.resolve("demo.properties")));
    }

    @Test
    void twoHousesHaveTwoPasswords() {
        assertNotEquals(
                DemoFolder.open(config(folder.resolve("one"))).password(),
                DemoFolder.open(config(folder.resolve("two"))).password());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secrets.key", "postgres", "holiday.jpg"})
    void aFolderWithSomethingElseInItIsRefusedAndLeftAlone(String name) throws Exception {
        Files.createFile(folder.resolve(name));
        StartFailed refused =
                assertThrows(StartFailed.class, () -> DemoFolder.open(config(folder)));
        assertEquals(
                folder
                        + " holds a household or other files already. The demo wants a folder of"
                        + " its own: leave --data out, or name an empty one.",
                refused.getMessage());
        try (Stream<Path> inside = Files.list(folder)) {
            assertEquals(List.of(folder.resolve(name)), inside.toList());
        }
    }

    @Test
    void aFileInTheWayIsASentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        StartFailed refused =
                assertThrows(
                        StartFailed.class, () -> DemoFolder.open(config(file.resolve("demo"))));
        assertEquals(
                "Hearth cannot use the folder %s/demo: Not a directory. Name another one with --data."
                        .formatted(file),
                refused.getMessage());
    }

    @Test
    void aFullDiskIsASentence() {
        DemoFolder.requireRoom(folder, 3L << 29);
        StartFailed refused =
                assertThrows(
                        StartFailed.class, () -> DemoFolder.requireRoom(folder, (3L << 29) - 1));
        assertEquals(
                "The demo needs 1.5 GB of free space at %s, and 1.5 GB is left. Make room, or name another folder with --data."
                        .formatted(folder),
                refused.getMessage());
    }

    @Test
    void theFamilysOwnDatabaseIsNeverShown() {
        HubConfig external =
                ConfigReader.read(
                        folder,
                        Map.of(ConfigKey.DATABASE_URL.variable(), "postgres://a:b@localhost/home"),
                        Map.of());
        StartFailed refused = assertThrows(StartFailed.class, () -> DemoFolder.open(external));
        assertEquals(
                "The demo keeps a database of its own. Start it without DATABASE_URL and"
                        + " POSTGRES_HOST.",
                refused.getMessage());
    }

    @Test
    void itIsBesideTheUsualFolder() {
        assertEquals(DataFolder.usual().getParent(), DemoFolder.usual().getParent());
        assertNotEquals(DataFolder.usual(), DemoFolder.usual());
        Options.Running options = new Options.Running();
        assertEquals(DataFolder.usual(), options.folder());
        options.demo = true;
        assertEquals(DemoFolder.usual(), options.folder());
        options.data = folder;
        assertEquals(folder, options.folder());
    }

    private static HubConfig config(Path data) {
        return ConfigReader.read(data, Map.of(), Map.of());
    }
}
