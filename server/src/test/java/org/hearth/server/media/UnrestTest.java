package org.hearth.server.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.media.Unrest.Place;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Two seconds of quiet in a folder, a minute of patience with those in it.
class UnrestTest {
    private static final UUID ROOT = UUID.randomUUID();
    private static final Path MUSIC = Path.of("/music");
    private static final Path ALBUM = Path.of("/music/album");
    private static final Path OTHER = Path.of("/music/other");

    private final Unrest unrest = new Unrest(Duration.ofSeconds(2), Duration.ofMinutes(1));

    @Test
    void aFolderIsSettledOnceItWasQuiet() {
        touch(MUSIC, 0);

        assertEquals(Map.of(), settled(1.9));
        assertEquals(Map.of(ROOT, Set.of(MUSIC)), settled(2));
        assertTrue(unrest.isOver());
    }

    @Test
    void whatHappensAgainBeginsAnew() {
        touch(MUSIC, 0);
        touch(MUSIC, 1);

        assertEquals(Map.of(), settled(2));
        assertEquals(Map.of(ROOT, Set.of(MUSIC)), settled(3));
    }

    @Test
    void aFolderWaitsForThoseInItAndNotForThoseBesideIt() {
        touch(MUSIC, 0);
        touch(OTHER, 0);
        touch(ALBUM, 1);

        assertEquals(Map.of(ROOT, Set.of(OTHER)), settled(2));
        assertEquals(Map.of(ROOT, Set.of(MUSIC)), settled(3));
    }

    @Test
    void itDoesNotWaitForEver() {
        touch(MUSIC, 0);
        touch(ALBUM, 59);

        assertEquals(Map.of(), settled(59.9));
        assertEquals(Map.of(ROOT, Set.of(MUSIC)), settled(60));
        assertFalse(unrest.isOver());
    }

    @Test
    void foldersOfTwoRootsAreTheirOwn() {
        UUID cellar = UUID.randomUUID();
        unrest.touch(new Place(cellar, MUSIC), 0);
        touch(ALBUM, 1);

        assertEquals(Map.of(cellar, Set.of(MUSIC)), settled(2));
    }

    @Test
    void aRootThatIsGoneIsForgotten() {
        touch(MUSIC, 0);

        unrest.keep(Set.of());

        assertEquals(Map.of(), settled(10));
    }

    private void touch(Path folder, double second) {
        unrest.touch(new Place(ROOT, folder), nanos(second));
    }

    private Map<UUID, Set<Path>> settled(double second) {
        return unrest.settled(nanos(second));
    }

    private static long nanos(double second) {
        return Math.round(second * 1e9);
    }
}
