package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What `./hearth` does before it is Java, in a house of its own with a JDK that only pretends.
final class LauncherTest {
    /// 128 and the signal's number, as shells say it.
    private static final int SIGTERM = 143;

    @TempDir private Path folder;
    private LauncherHouse house;

    @BeforeEach
    void build() throws Exception {
        house = new LauncherHouse(folder);
    }

    @Test
    void theRehearsalKnowsNothingOfTheOperatorsSettings() throws Exception {
        Map<String, String> settings =
                Map.of(
                        "DATABASE_URL",
                        "postgresql://ada@db.example/hearth",
                        "POSTGRES_HOST",
                        "db.example",
                        "HEARTH_SECRETS_KEY",
                        "5e");
        assertEquals(0, house.run(settings));
        assertEquals(List.of("rehearsal", "hub"), house.starts());
        assertEquals(
                List.of(),
                house.environment("rehearsal").stream()
                        .filter(line -> line.matches("(DATABASE_URL|POSTGRES_|HEARTH_).*"))
                        .toList());
        settings.forEach(
                (name, value) ->
                        assertTrue(house.environment("hub").contains(name + "=" + value), name));
    }

    @Test
    void oneRehearsalServesAllStarts() throws Exception {
        assertEquals(0, house.run(Map.of()));
        assertEquals(0, house.run(Map.of()));
        assertEquals(List.of("rehearsal", "hub", "hub"), house.starts());
    }

    /// Files of [LauncherHouse]: Java refuses a cache that was made with others.
    @ParameterizedTest
    @ValueSource(strings = {"home/app/target/hearth.jar", "lib/other.jar", "home/app/java.options"})
    void anotherBuildIsRehearsedAnew(String file) throws Exception {
        assertEquals(0, house.run(Map.of()));
        Files.setLastModifiedTime(house.write(file, "new"), soon());
        assertEquals(0, house.run(Map.of()));
        assertEquals(List.of("rehearsal", "hub", "rehearsal", "hub"), house.starts());
    }

    @Test
    void anotherJdkIsRehearsedAnewHoweverOldItsFilesAre() throws Exception {
        assertEquals(0, house.run(Map.of()));
        Path release = house.write("jdk/release", "JAVA_VERSION=\"25.0.2\"\n");
        Files.setLastModifiedTime(release, FileTime.from(Instant.EPOCH));
        assertEquals(0, house.run(Map.of()));
        assertEquals(List.of("rehearsal", "hub", "rehearsal", "hub"), house.starts());
    }

    @Test
    void aRehearsalThatFailsIsNotRepeatedBeforeTheNextBuild() throws Exception {
        house.rehearsal("exit 1");
        assertEquals(0, house.run(Map.of()));
        assertEquals(0, house.run(Map.of()));
        assertEquals(List.of("rehearsal", "hub", "hub"), house.starts());
        Files.setLastModifiedTime(house.write("home/app/target/hearth.jar", "new"), soon());
        assertEquals(0, house.run(Map.of()));
        assertEquals(List.of("rehearsal", "hub", "hub", "rehearsal", "hub"), house.starts());
    }

    @Test
    void aSignalDuringTheRehearsalEndsTheLauncherToo() throws Exception {
        house.rehearsal("exec tail -f /dev/null");
        Process launcher = house.start(Map.of());
        Await.until(house::starts, starts -> starts.equals(List.of("rehearsal")));
        launcher.destroy();
        assertTrue(launcher.waitFor(10, TimeUnit.SECONDS));
        assertEquals(SIGTERM, launcher.exitValue());
        assertEquals(List.of("rehearsal"), house.starts());
        house.rehearsal(LauncherHouse.GOOD);
        assertEquals(0, house.run(Map.of()));
        assertEquals(List.of("rehearsal", "rehearsal", "hub"), house.starts());
    }

    @Test
    void aRehearsalThatHangsDoesNotKeepTheHubFromStarting() throws Exception {
        house.program("quick/sleep", "#!/bin/sh\n");
        house.rehearsal("trap '' TERM; echo $$ >'" + folder + "/hanging'; exec tail -f /dev/null");
        String path = folder.resolve("quick") + File.pathSeparator + System.getenv("PATH");
        assertEquals(0, house.run(Map.of("PATH", path)));
        assertEquals(List.of("rehearsal", "hub"), house.starts());
        long hanging = Long.parseLong(Files.readString(folder.resolve("hanging")).strip());
        assertTrue(ProcessHandle.of(hanging).isEmpty());
    }

    /// File systems may tell times apart by the second only.
    private static FileTime soon() {
        return FileTime.from(Instant.now().plusSeconds(2));
    }
}
