package org.hearth.server.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.problem.Invalid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RootPolicyTest {
    @TempDir Path temporary;
    private Path place;
    private Path music;
    private RootPolicy policy;

    @BeforeEach
    void build() throws IOException {
        place = temporary.toRealPath();
        music = Files.createDirectories(place.resolve("music"));
        policy = new RootPolicy(Files.createDirectories(place.resolve("hub/data")));
    }

    @ParameterizedTest
    @CsvSource({
        "/, too wide",
        "/home, too wide",
        "/tmp, too wide",
        "/etc, operating system",
        "/usr/share, operating system",
        "/proc/self, operating system",
        "music, full path",
        "'', full path",
        "/no/such/folder, no folder",
    })
    void whatIsNobodysMusicIsRefused(String folder, String reason) {
        assertRefused(folder, reason, List.of());
    }

    @Test
    void aFolderOfOnesOwnMayJoin() {
        assertEquals(music, policy.check(music.toString(), List.of()));
    }

    @Test
    void theHubsDataStaysItsOwnButForItsMedia() throws IOException {
        Path media = Files.createDirectories(place.resolve("hub/data/media"));
        Path pictures = Files.createDirectories(place.resolve("hub/data/thumbnails"));

        assertRefused(place.resolve("hub/data").toString(), "own data", List.of());
        assertRefused(place.resolve("hub").toString(), "own data", List.of());
        assertRefused(pictures.toString(), "own data", List.of());
        assertEquals(media, policy.check(media.toString(), List.of()));
    }

    @Test
    void noFileIsShownTwice() throws IOException {
        Path inside = Files.createDirectories(music.resolve("jazz"));

        assertRefused(music.toString(), "already", List.of(music));
        assertRefused(inside.toString(), "already", List.of(music));
        assertRefused(music.toString(), "contains", List.of(inside));
    }

    @Test
    void aNeighbourWithALongerNameIsAnotherFolder() throws IOException {
        Path neighbour = Files.createDirectories(place.resolve("music2"));

        assertEquals(neighbour, policy.check(neighbour.toString(), List.of(music)));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(place.resolve("song.mp3"));

        assertRefused(file.toString(), "no folder", List.of());
    }

    @Test
    void aLinkIsWhereItLeads() throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("link"), music);
        Path system = Files.createSymbolicLink(place.resolve("system"), Path.of("/etc"));

        assertEquals(music, policy.check(link.toString(), List.of()));
        assertRefused(link.toString(), "already", List.of(music));
        assertRefused(system.toString(), "operating system", List.of());
    }

    private void assertRefused(String folder, String reason, List<Path> present) {
        Invalid refused = assertThrows(Invalid.class, () -> policy.check(folder, present));
        assertEquals("path", refused.faults().getFirst().field());
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.contains(reason), said);
    }
}
