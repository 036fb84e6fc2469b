package org.hearth.devices.samples.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.samples.SampleLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The library as it lies on the disk.
final class SampleLibraryTest {
    private static final int ALL = 26;

    @TempDir private Path folder;

    @Test
    void threeAlbumsTenPicturesAndAFilmAreWrittenOnce() throws Exception {
        library().write((_, _) -> true);

        Map<String, Long> kinds =
                files().stream()
                        .collect(
                                Collectors.groupingBy(
                                        SampleLibraryTest::ending, Collectors.counting()));
        assertEquals(Map.of("flac", 12L, "jpg", 13L, "mp4", 1L), kinds);
        for (Path file : files()) {
            assertTrue(Files.size(file) > 5_000, file::toString);
        }

        Path kept = files().getFirst();
        FileTime old = FileTime.from(Instant.parse("2020-02-02T20:20:20Z"));
        Files.setLastModifiedTime(kept, old);
        Path lost = files().getLast();
        Files.delete(lost);
        library().write((_, _) -> true);
        assertEquals(old, Files.getLastModifiedTime(kept));
        assertTrue(Files.exists(lost), "what was missing is there again");
    }

    @Test
    void whoeverTellsItToStopIsHeard() throws Exception {
        library().write((done, all) -> done < 2 && all == ALL);
        assertEquals(2, files().size());
    }

    @Test
    void aFileThatCannotBeWrittenIsASentenceAndLeavesNothing() throws Exception {
        // A folder is where the first picture would go for a moment.
        Path cover = folder.resolve("Music/The Windowsills/Morning Hours/.cover.jpg");
        Path blocked = cover.resolveSibling("..cover.jpg.part");
        Files.createDirectories(blocked);
        IOException refused =
                assertThrows(IOException.class, () -> library().write((_, _) -> true));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.startsWith(cover + " cannot be written ("));
        assertTrue(said.endsWith("Make room on the disk and try again."));
        assertEquals(List.of(), files());
    }

    private SampleLibrary library() {
        return new SampleLibrary(new FfmpegSampleEncoder(), folder);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
